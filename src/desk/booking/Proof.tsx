import { deskTexts } from '../../../texts/desk';
import { Card } from '../../parts/Card';
import { Switch } from '../../parts/Switch';

const { proof: words } = deskTexts.booking;

interface Props {
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Where the WeChat that booked has proven nothing yet: the desk says that the document in hand proves it (R23). */
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
