import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import { move, viewAppointment, viewSession } from '../../../types/patient';
import { texts } from '../../../types/texts';
import { sayDate } from '../../../types/texts/say';
import { call } from '../../api/call';
import { isClientTrouble, type Trouble } from '../../api/trouble';
import { useOperation } from '../../api/useOperation';
import { answered, requestIdFor } from '../../api/wish';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { Refused } from '../../scheduling/Refused';
import { Rules } from './Rules';
import { Where } from './Where';

const { confirm: words, appointment: appointmentWords } = texts.pages;

interface Props {
  sessionId: string;
  slot: number;
  appointmentId: string;
}

/** Confirming a move: from which slot to which; nothing changes until then. */
export function ConfirmMove({ sessionId, slot, appointmentId }: Props) {
  const session = useOperation(viewSession, { sessionId });
  const old = useOperation(viewAppointment, { appointmentId });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Trouble>();
  const sending = useRef(false);

  const submit = async () => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setRefusal(undefined);
    const wanted = { appointmentId, sessionId, slot };
    const wish = `move ${Object.values(wanted).join(' ')}`;
    const answer = await call(move, { requestId: requestIdFor(wish), ...wanted });
    sending.current = false;
    setBusy(false);
    answered(wish, answer.ok ? undefined : answer.refusal);
    if (!answer.ok) {
      setRefusal(answer.refusal);
      if (!isClientTrouble(answer.refusal)) session.reload();
      return;
    }
    go.freshAppointment({ appointmentId: answer.value.appointment.appointmentId, fresh: 'moved' });
  };

  return (
    <>
      <Body>
        <Loaded of={old} skeleton={<Skeleton cards={1} lines={2} />}>
          {({ today, appointment }) => (
            <Card title={words.from}>
              <Fact name={words.when}>
                <Text>
                  {sayDate(appointment.date, today)} {appointment.start}–{appointment.end}
                </Text>
              </Fact>
              <Fact name={words.doctor}>
                <Text>
                  {appointment.department.name} · {appointment.doctor.name}
                </Text>
              </Fact>
              <Fact name={appointmentWords.patient}>
                <Text>{appointment.patient.name}</Text>
              </Fact>
            </Card>
          )}
        </Loaded>
        <Loaded of={session} skeleton={<Skeleton cards={2} lines={3} />}>
          {value => (
            <>
              <Where title={words.to} view={value} slot={slot} known={Boolean(refusal)} />
              <Rules view={value} slot={slot} />
            </>
          )}
        </Loaded>
      </Body>
      {session.state === 'ready' && old.state === 'ready' && (
        <BottomBar>
          {refusal && (
            <Refused refusal={refusal} patientId={old.value.appointment.patient.patientId} />
          )}
          <Button
            kind="main"
            text={words.moveSubmit}
            busyText={words.moveSubmitting}
            busy={busy}
            onPress={submit}
          />
        </BottomBar>
      )}
    </>
  );
}
