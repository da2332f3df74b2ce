import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import type { ValueOf } from '../../../types/contract';
import { exportOwnData } from '../../../types/privacy/exportOwnData';
import type { viewOwnData } from '../../../types/privacy/viewOwnData';
import { useChange } from '../../api/useChange';
import { useTakeAway } from '../../api/useTakeAway';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import { Ways } from '../../parts/Ways';
import { PhoneField } from '../../people/PhoneField';

const { ownData: words } = texts.pages;

interface Props {
  person: ValueOf<typeof viewOwnData>['people'][number];
  onChanged: () => void;
}

/** The stored data about one patient, with buttons to download, correct and remove it. */
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
