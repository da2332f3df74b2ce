import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { refusalReasons } from '../../../types/calling/reasons';
import { Card } from '../../parts/Card';
import { Choices } from '../../parts/staff/Choices';
import { aria } from '../../phone/aria';
import type { CallForm, Mistake } from './callForm';

const { call: words } = followupTexts;

interface Props {
  draft: CallForm;
  mistake: Mistake | undefined;
  onChange: (some: Partial<CallForm>) => void;
}

/** Why the patient does not want to be called, this time or ever again (R15). */
export const CallRefused = ({ draft, mistake, onChange }: Props) => (
  <Card title={words.refusalTitle}>
    <Choices
      label={words.refusalTitle}
      options={refusalReasons.map(value => ({
        value,
        text: texts.followUps.refusalReasons[value],
      }))}
      chosen={draft.refusalReason}
      onChoose={refusalReason => onChange({ refusalReason })}
    />
    {mistake === 'refusalReason' && (
      <View className="field-error" {...aria({ role: 'alert' })}>
        <Text>! {words.refusalMissing}</Text>
      </View>
    )}
  </Card>
);
