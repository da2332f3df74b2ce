import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import type { ValueOf } from '../../../types/contract';
import type { listHolders } from '../../../types/holding/listHolders';
import { proveByPhone } from '../../../types/holding/proveByPhone';
import { proveByRealName } from '../../../types/holding/proveByRealName';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import { PhoneNumberButton } from '../../phone/phoneNumber';
import { askRealName } from '../../phone/realName';
import { tell } from '../../phone/tell';

const { prove: words } = texts.pages.holders;

interface Props {
  of: ValueOf<typeof listHolders>;
  onProven: () => void;
}

/** The ways to prove on the phone that the account may see the whole record (R23). */
export function Prove({ of: { patient, ways }, onProven }: Props) {
  const byPhone = useChange(proveByPhone);
  const byName = useChange(proveByRealName);
  const [unanswered, setUnanswered] = useState<'refused' | 'failed'>();
  const busy = byPhone.busy || byName.busy;
  const { patientId, name } = patient;

  /**
   * Handles WeChat's answer: a code is sent to the hospital, anything else is shown to the user.
   */
  const take = async (
    answer: { code: string } | 'refused' | 'failed',
    by: typeof byPhone | typeof byName,
  ) => {
    byPhone.forget();
    byName.forget();
    setUnanswered(typeof answer === 'string' ? answer : undefined);
    if (typeof answer === 'string') return;
    const done = await by.send({ patientId, code: answer.code });
    if (!done?.ok) return;
    tell(words.done);
    onProven();
  };

  return (
    <Card title={words.title(name)}>
      <View className="prove">
        <Text className="quiet">{words.note}</Text>
        <Refusal of={byPhone.refusal ?? byName.refusal} />
        {unanswered && (
          <Notice message={words[unanswered]} wayOn={words[`${unanswered}Note` as const]} />
        )}
        <View className="prove-way">
          <PhoneNumberButton
            className="button button-main"
            disabled={busy}
            onAnswer={answer => take(answer, byPhone)}
          >
            <Text>{words.phone}</Text>
          </PhoneNumberButton>
          <Text className="quiet">{words.phoneNote}</Text>
        </View>
        {ways.includes('realName') && (
          <View className="prove-way">
            <Button
              text={words.realName}
              busy={busy}
              onPress={async () => take(await askRealName(), byName)}
            />
            <Text className="quiet">{words.realNameNote}</Text>
          </View>
        )}
        <Text className="quiet">{words.desk}</Text>
      </View>
    </Card>
  );
}
