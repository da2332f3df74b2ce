import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { followupTexts } from '../../../texts/followup';
import type { VoiceStep } from '../../../types/voices/handleVoice';
import type { Colleague, VoiceView } from '../../../types/voices/voices';
import { Button } from '../../parts/Button';
import { Field } from '../../parts/Field';
import { Chip } from '../../parts/staff/Chip';

const { voices: words } = followupTexts;
const SHOWN = 8;

interface Props {
  of: VoiceView;
  colleagues: Colleague[];
  busy: boolean;
  onSend: (step: VoiceStep) => void;
}

/**
 * Names the person whom praise is for: found by a part of the name, those of the visit's department
 * first.
 */
export function Match({ of, colleagues, busy, onSend }: Props) {
  const [name, setName] = useState('');
  const [keys, setKeys] = useState(of.praised.map(({ key }) => key));
  const isOfDepartment = (each: Colleague) => Number(each.department === of.department.name);
  const found = colleagues
    .filter(
      each => keys.includes(each.key) || (name.trim() !== '' && each.name.includes(name.trim())),
    )
    .sort((a, b) => isOfDepartment(b) - isOfDepartment(a))
    .slice(0, SHOWN);
  const toggle = (key: string) =>
    setKeys(keys.includes(key) ? keys.filter(each => each !== key) : [...keys, key]);
  return (
    <View className="voice-form">
      <Field
        id={`voice-name-${of.voiceId}`}
        label={words.match}
        value={name}
        placeholder={words.matchPlaceholder}
        onChange={setName}
      />
      <View className="chips">
        {found.map(each => (
          <Chip
            key={each.key}
            many
            text={words.colleague(each.name, each.department)}
            on={keys.includes(each.key)}
            onPress={() => toggle(each.key)}
          />
        ))}
      </View>
      {name.trim() && found.length === 0 && <Text className="quiet">{words.matchNobody}</Text>}
      <Button
        kind="main"
        text={keys.length ? words.matchSave : words.matchWhole}
        busy={busy}
        busyText={words.saving}
        onPress={() => onSend({ do: 'match', keys })}
      />
    </View>
  );
}
