import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import type { ValueOf } from '../../../types/contract';
import { changeOwnPhone } from '../../../types/privacy/changeOwnPhone';
import { exportOwnData } from '../../../types/privacy/exportOwnData';
import type { viewOwnData } from '../../../types/privacy/viewOwnData';
import { useChange } from '../../api/useChange';
import { useTakeAway } from '../../api/useTakeAway';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Field } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import { Ways } from '../../parts/Ways';
import { tell } from '../../phone/tell';

const { ownData: words } = texts.pages;

interface Props {
  person: ValueOf<typeof viewOwnData>['people'][number];
  onChanged: () => void;
}

/** What is kept about one person, and what may be done with it: taken away, put right, given up. */
export function Kept({ person: { patientId, name, proven, kept }, onChanged }: Props) {
  const taking = useChange(exportOwnData);
  const file = useTakeAway();
  return (
    <Card title={name}>
      {kept.map(({ kind, count }) => (
        <Fact key={kind} name={words.kinds[kind]}>
          <Text>{words.count(kind, count)}</Text>
        </Fact>
      ))}
      <Refusal of={taking.refusal ?? file.refusal} />
      {file.saved && <Notice tone="good" message={words.saved(file.saved)} />}
      {proven ? (
        <Ways>
          {(['html', 'json'] as const).map(form => (
            <Button
              key={form}
              text={words.take[form]}
              busy={taking.sending?.form === form}
              onPress={() => file.open(taking.send({ patientId, form }))}
            />
          ))}
          <Button
            text={texts.pages.patients.holders}
            onPress={() => go('pages/holders', { patientId })}
          />
        </Ways>
      ) : (
        <>
          <View className="quiet">{words.unproven}</View>
          <Ways>
            <Button
              text={texts.pages.patients.prove}
              onPress={() => go('pages/holders', { patientId })}
            />
          </Ways>
        </>
      )}
      <PhoneField patientId={patientId} onChanged={onChanged} />
    </Card>
  );
}

/** The phone that this WeChat gave for the person: put right here, without the desk. */
function PhoneField({ patientId, onChanged }: { patientId: string; onChanged: () => void }) {
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
  return (
    <View className="privacy-phone">
      <Field
        id={`phone-${patientId}`}
        label={words.phone.label}
        placeholder={texts.pages.patient.phonePlaceholder}
        value={typed}
        keyboard="number"
        maxLength={20}
        onChange={setTyped}
      />
      <Refusal of={changing.refusal} />
      <Ways>
        <Button text={words.phone.save} busy={changing.busy} onPress={save} />
        <Button text={words.phone.leave} onPress={() => setTyped(undefined)} />
      </Ways>
    </View>
  );
}
