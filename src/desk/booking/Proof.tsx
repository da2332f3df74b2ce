import { deskTexts } from '../../../texts/desk';
import { Card } from '../../parts/Card';
import { Switch } from '../../parts/Switch';

const { proof: words } = deskTexts.booking;

interface Props {
  on: boolean;
  onChange: (on: boolean) => void;
}

/**
 * The switch by which the desk confirms that it saw the document: checking in then proves the
 * holding of the account that booked (R23).
 */
export const Proof = ({ on, onChange }: Props) => (
  <Card flat>
    <Switch
      title={words.title}
      note={words.note}
      on={on}
      word={on ? words.on : words.off}
      onChange={onChange}
    />
  </Card>
);
