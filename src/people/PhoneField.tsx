import { View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../texts';
import { changeOwnPhone } from '../../types/privacy/changeOwnPhone';
import { useChange } from '../api/useChange';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { Refusal } from '../parts/Refusal';
import { Ways } from '../parts/Ways';
import { tell } from '../phone/tell';
import './PhoneField.scss';

const { ownData: words } = texts.pages;

/**
 * The phone that this account gave for the patient, which can be corrected here, without the desk.
 */
export function PhoneField({ patientId, onChanged }: { patientId: string; onChanged: () => void }) {
  const changing = useChange(changeOwnPhone);
  const [typed, setTyped] = useState<string>();
  if (typed === undefined)
    return (
      <Ways>
        <Button text={words.phone.change} onPress={() => setTyped('')} />
      </Ways>
    );
  const save = async () => {
    const answer = await changing.send({ patientId, phone: typed });
    if (!answer?.ok) return;
    tell(words.phone.changed);
    setTyped(undefined);
    onChanged();
  };
  const { refusal } = changing;
  const wrong = refusal?.code === 'INPUT_INVALID' ? refusal.message : undefined;
  return (
    <View className="privacy-phone">
      <Field
        id={`phone-${patientId}`}
        label={words.phone.label}
        placeholder={texts.pages.patient.phonePlaceholder}
        value={typed}
        keyboard="number"
        maxLength={20}
        error={wrong}
        onChange={next => {
          setTyped(next);
          changing.forget();
        }}
      />
      <Refusal of={wrong ? undefined : changing.refusal} />
      <Ways>
        <Button text={words.phone.save} busy={changing.busy} onPress={save} />
        <Button text={words.phone.leave} onPress={() => setTyped(undefined)} />
      </Ways>
    </View>
  );
}
