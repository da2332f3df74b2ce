import { Text } from '@tarojs/components';
import { deskTexts } from '../../../texts/desk';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import './index.scss';
import type { Kind, StopForm, StopPreview } from './useStop';

const { stop: words } = deskTexts;

interface Props {
  of: StopForm;
  substitutes: StopPreview['substitutes'];
}

/** Whether the session is stopped or given to a substitute, and to whom. */
export const What = ({ of: { kind, setKind, doctorId, setDoctorId }, substitutes }: Props) => (
  <>
    <Card title={words.what} flat>
      <Choice
        label={words.what}
        chosen={kind}
        onChoose={chosen => setKind(chosen as Kind)}
        options={[
          { value: 'stop', title: words.stop, note: words.stopNote },
          ...(substitutes.length
            ? [{ value: 'substitute', title: words.substitute, note: words.substituteNote }]
            : []),
        ]}
      />
    </Card>
    {substitutes.length === 0 && <Text className="quiet">{words.noSubstitutes}</Text>}
    {kind === 'substitute' && (
      <Card title={words.who} flat>
        <Choice
          label={words.who}
          chosen={doctorId}
          onChoose={setDoctorId}
          options={substitutes.map(({ id, name, title }) => ({
            value: id,
            title: name,
            note: title,
          }))}
        />
      </Card>
    )}
  </>
);
