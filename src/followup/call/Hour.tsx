import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { followupTexts } from '../../../texts/followup';
import { callHours } from '../../../types/calling/desk';
import { setCallHour } from '../../../types/calling/setCallHour';
import type { FollowUpRow } from '../../../types/calling/views';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Refusal } from '../../parts/Refusal';
import { Choices } from '../../parts/staff/Choices';

const { call: words } = followupTexts;

interface Props {
  followUpId: string;
  onSet: (row: FollowUpRow) => void;
}

/**
 * The patient would rather be called at another hour: one tap shows the hours, another records one.
 */
export function Hour({ followUpId, onSet }: Props) {
  const [open, setOpen] = useState(false);
  const change = useChange(setCallHour);
  if (!open) return <Button text={words.hourOpen} onPress={() => setOpen(true)} />;
  const put = async (hour: string | undefined) => {
    const answer = await change.send({ followUpId, hour: Number(hour) });
    if (answer?.ok) onSet(answer.value.followUp);
  };
  return (
    <View className="outcome-group">
      <Text>{words.hourTitle}</Text>
      <Choices
        label={words.hourTitle}
        options={callHours.map(hour => ({ value: String(hour), text: words.hour(hour) }))}
        chosen={undefined}
        onChoose={put}
      />
      <Text className="quiet">{words.hourNote}</Text>
      <Refusal of={change.refusal} />
    </View>
  );
}
