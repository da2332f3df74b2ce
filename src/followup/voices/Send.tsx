import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { type CaseKind, caseKinds } from '../../../types/cases/cases';
import type { VoiceStep } from '../../../types/voices/handleVoice';
import type { VoiceView } from '../../../types/voices/voices';
import { useOwnDepartments } from '../../access/useOwnDepartments';
import { Button } from '../../parts/Button';
import { PickField } from '../../parts/Field';
import { Choices } from '../../parts/staff/Choices';
import { aria } from '../../phone/aria';

const { voices: words } = followupTexts;

interface Props {
  of: VoiceView;
  busy: boolean;
  onSend: (step: VoiceStep) => void;
}

/**
 * Sorts a suggestion and sends it to a department: the visit's, unless another one can do more
 * about it.
 */
export function Send({ of, busy, onSend }: Props) {
  const [about, setAbout] = useState<CaseKind | undefined>(of.about);
  const [chosen, setChosen] = useState(of.sentTo?.id ?? of.department.id);
  const [tried, setTried] = useState(false);
  const departments = useOwnDepartments();
  const all = departments.state === 'ready' ? departments.value.departments : [];
  const index = all.findIndex(({ id }) => id === chosen);
  const departmentId = all[index]?.id;
  const submit = () => {
    setTried(true);
    if (about && departmentId) onSend({ do: 'send', about, departmentId });
  };
  return (
    <View className="voice-form">
      <Text>{words.sort}</Text>
      <Choices
        label={words.sort}
        options={caseKinds.map(value => ({ value, text: texts.cases.kinds[value] }))}
        chosen={about}
        always
        onChoose={setAbout}
      />
      {tried && !about && (
        <View className="field-error" {...aria({ role: 'alert' })}>
          <Text>! {words.sortMissing}</Text>
        </View>
      )}
      <PickField
        id={`voice-department-${of.voiceId}`}
        label={words.department}
        value={all[index]?.name ?? ''}
        options={all.map(({ name }) => name)}
        chosen={index}
        onPick={picked => setChosen(all[picked]?.id)}
        {...(tried && !departmentId && { error: words.departmentMissing })}
      />
      <Button kind="main" text={words.send} busy={busy} busyText={words.saving} onPress={submit} />
    </View>
  );
}
