import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayDate, sayMoment } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { revokeStrike } from '../../../types/strikes/revokeStrike';
import type { StrikeView } from '../../../types/strikes/strikes';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Refusal } from '../../parts/Refusal';
import { State, type Tone } from '../../parts/State';
import { Reason, useReason } from '../../parts/staff/Reason';
import { Ways } from '../../parts/Ways';
import './index.scss';

const { patient: words, common } = deskTexts;

const signs: Record<StrikeView['state'], { sign: string; tone: Tone }> = {
  counts: { sign: '!', tone: 'bad' },
  past: { sign: '–', tone: 'plain' },
  spent: { sign: '–', tone: 'plain' },
  others: { sign: '–', tone: 'plain' },
  revoked: { sign: '×', tone: 'plain' },
};

interface Props {
  title?: string;
  strike: StrikeView;
  today: string;
  onRevoked: (answer: ValueOf<typeof revokeStrike>) => void;
}

/**
 * A strike: why, when, for which visit, whether it counts; it can be revoked with a reason (R7).
 */
export function Strike({ title, strike, today, onRevoked }: Props) {
  const { strikeId, kind, at, visit, state, revoked } = strike;
  const [open, setOpen] = useState(false);
  const reason = useReason(`revoke ${strikeId}`);
  const change = useChange(revokeStrike);
  const submit = async () => {
    if (!reason.given()) return;
    const answer = await change.send({ strikeId, reason: reason.value });
    if (!answer?.ok) return;
    reason.clear();
    setOpen(false);
    onRevoked(answer.value);
  };
  return (
    <Card title={title}>
      <View className="desk-strike-head">
        <Text className="desk-strike-kind">{words.kinds[kind]}</Text>
        <State word={words.states[state]} {...signs[state]} />
      </View>
      <View className="strike-facts">
        <Text>{words.visit(sayDate(visit.date, today), visit.department, visit.doctor)}</Text>
        <Text className="quiet">{words.at(sayMoment(at, today))}</Text>
        {revoked && (
          <Text className="quiet">
            {words.revokedFor(sayMoment(revoked.at, today), revoked.reason)}
          </Text>
        )}
      </View>
      {open && (
        <View className="strike-why">
          <Text className="quiet">{words.revokeTitle}</Text>
          <Reason id={`revoke-${strikeId}`} quick={words.revokeReasons} {...reason.field} />
          <Refusal of={change.refusal} />
        </View>
      )}
      {state !== 'revoked' && (
        <Ways>
          {open && <Button text={common.cancel} onPress={() => setOpen(false)} />}
          <Button
            kind="danger"
            text={open ? words.revokeYes : words.revoke}
            busyText={words.revoking}
            busy={change.busy}
            onPress={open ? submit : () => setOpen(true)}
          />
        </Ways>
      )}
    </Card>
  );
}
