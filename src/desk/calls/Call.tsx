import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayMoment, sayNamedDay } from '../../../texts/say';
import {
  type CallOutcome,
  type CallReason,
  type CallView,
  callOutcomes,
} from '../../../types/calls/calls';
import { recordCall } from '../../../types/calls/recordCall';
import { useChange } from '../../api/useChange';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Refusal } from '../../parts/Refusal';
import { State, type Tone } from '../../parts/State';
import { Box } from '../../parts/staff/Box';
import { Ways } from '../../parts/Ways';
import { askToConfirm } from '../../phone/askToConfirm';
import { dial } from '../../phone/dial';
import './index.scss';

const { calls: words } = deskTexts;

const signs: Record<CallReason, { sign: string; tone: Tone }> = {
  noShow: { sign: '!', tone: 'bad' },
  stopped: { sign: '×', tone: 'warn' },
  substituted: { sign: '⇄', tone: 'warn' },
  timeChanged: { sign: '↔', tone: 'warn' },
  roomChanged: { sign: '↔', tone: 'warn' },
  reopened: { sign: '✓', tone: 'good' },
  barred: { sign: '!', tone: 'bad' },
};

interface Props {
  call: CallView;
  today: string;
  /** Whether it is the call in progress: then the outcomes can be tapped. */
  open: boolean;
  onChoose: () => void;
  onRecorded: (call: CallView) => void;
}

/**
 * One call: the patient, the reason, the words to say; one tap to call, one tap to record the
 * outcome.
 */
export function Call({ call, today, open, onChoose, onRecorded }: Props) {
  const { patientName, phone, reason, visit, say, attempts, appointmentId } = call;
  const died = attempts.at(-1)?.outcome === 'died';
  const [mistaken, setMistaken] = useState(false);
  return (
    <Card>
      <View className="call-head">
        <Text className="call-name">{patientName}</Text>
        <State word={texts.calls.reasons[reason]} {...signs[reason]} />
        {!call.open && <State word={words.closed} sign="✓" />}
      </View>
      <Text className="quiet">
        {sayNamedDay(visit.date, today)} {visit.start} · {visit.department} · {visit.doctor}
      </Text>
      {!died && (
        <Box>
          <Text className="quiet">{words.say}</Text>
          <Text>{say}</Text>
        </Box>
      )}
      {attempts.map(attempt => (
        <View className="call-attempt" key={attempt.at}>
          <Text className="quiet">
            {words.attempt(
              sayMoment(attempt.at, today),
              attempt.by,
              texts.calls.outcomes[attempt.outcome],
            )}
          </Text>
          {attempt.note && <Text className="quiet">{attempt.note}</Text>}
        </View>
      ))}
      {!died && (
        <View className="call-dial">
          <Button
            kind={open ? 'main' : 'quiet'}
            text={words.dial(phone)}
            onPress={() => {
              onChoose();
              dial(phone);
            }}
          />
        </View>
      )}
      {(open || (died && mistaken)) && (
        <Outcome key={attempts.length} callId={call.callId} died={died} onRecorded={onRecorded} />
      )}
      <Ways>
        {died && !mistaken && <Button text={words.notDied} onPress={() => setMistaken(true)} />}
        {call.open && !open && <Button text={words.choose} onPress={onChoose} />}
        <Button text={words.toBooking} onPress={() => go('desk/booking', { appointmentId })} />
      </Ways>
    </Card>
  );
}

interface OutcomeProps {
  callId: string;
  /** The call was told of a death, by mistake: any other outcome takes that back. */
  died: boolean;
  onRecorded: (call: CallView) => void;
}

/** Records the outcome of the call by one tap, with a note if one is needed. */
function Outcome({ callId, died, onRecorded }: OutcomeProps) {
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<CallOutcome>();
  const change = useChange(recordCall);
  const record = async (next: CallOutcome) => {
    if (next === 'died' && !(await askToConfirm(words.died))) return;
    setOutcome(next);
    // An outcome that is sent again after a lost answer is one attempt.
    const answer = await change.send({ callId, outcome: next, note }, { callId, outcome: next });
    if (answer?.ok) onRecorded(answer.value.call);
  };
  return (
    <View className="call-outcome">
      <Field
        id={`note-${callId}`}
        label={words.note}
        value={note}
        placeholder={words.notePlaceholder}
        maxLength={200}
        onChange={setNote}
      />
      <Text className="quiet">{words.outcome}</Text>
      <View className="outcomes">
        {callOutcomes
          .filter(each => !(died && each === 'died'))
          .map(each => (
            <Button
              key={each}
              text={texts.calls.outcomes[each]}
              busy={change.busy && each === outcome}
              disabled={change.busy}
              onPress={() => record(each)}
            />
          ))}
      </View>
      <Refusal of={change.refusal} />
    </View>
  );
}
