import { useRef, useState } from 'react';
import { book, viewSession } from '../../../types/patient';
import { texts } from '../../../types/texts';
import { call } from '../../api/call';
import { isClientTrouble, type Trouble } from '../../api/trouble';
import { useOperation } from '../../api/useOperation';
import { answered, requestIdFor } from '../../api/wish';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Choice } from '../../parts/Choice';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { usePatientChoice } from '../../patients/usePatientChoice';
import { Whom } from '../../patients/Whom';
import { Refused } from '../../scheduling/Refused';
import { Rules } from './Rules';
import { Where } from './Where';

const { confirm: words } = texts.pages;

interface Props {
  sessionId: string;
  slot: number;
  /** Whom it is for and what visit it is, where that is known already. */
  patientId?: string;
  visit?: string;
}

/** Confirming a new booking: for whom, first or return visit, the rules; a failed try keeps all of it. */
export function ConfirmBooking({ sessionId, slot, ...meant }: Props) {
  const session = useOperation(viewSession, { sessionId });
  const { patients, patient, nobody, pick } = usePatientChoice(meant.patientId);
  const [visit, setVisit] = useState<'first' | 'return'>(
    meant.visit === 'return' ? 'return' : 'first',
  );
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Trouble>();
  const sending = useRef(false);

  const submit = async () => {
    // Two taps in one frame come before the page has drawn itself busy.
    if (sending.current || !patient) return;
    sending.current = true;
    setBusy(true);
    setRefusal(undefined);
    const wanted = { patientId: patient.patientId, sessionId, slot, visit };
    const wish = `book ${Object.values(wanted).join(' ')}`;
    const answer = await call(book, { requestId: requestIdFor(wish), ...wanted });
    sending.current = false;
    setBusy(false);
    answered(wish, answer.ok ? undefined : answer.refusal);
    if (!answer.ok) {
      setRefusal(answer.refusal);
      if (!isClientTrouble(answer.refusal)) session.reload();
      return;
    }
    go.freshAppointment({ appointmentId: answer.value.appointment.appointmentId, fresh: 'booked' });
  };

  return (
    <>
      <Body>
        <Loaded of={session} skeleton={<Skeleton cards={3} lines={3} />}>
          {value => (
            <>
              <Where view={value} slot={slot} known={Boolean(refusal)} />
              <Card title={words.who} flat>
                <Loaded of={patients} skeleton={<Skeleton cards={1} lines={2} />}>
                  {({ patients: all, max }) => (
                    <Whom patients={all} max={max} chosen={patient?.patientId} onChoose={pick} />
                  )}
                </Loaded>
              </Card>
              <Card title={words.visit} flat>
                <Choice
                  across
                  label={words.visit}
                  chosen={visit}
                  onChoose={value => setVisit(value as typeof visit)}
                  options={[
                    { value: 'first', title: words.visitFirst, note: words.visitFirstNote },
                    { value: 'return', title: words.visitReturn, note: words.visitReturnNote },
                  ]}
                />
              </Card>
              <Rules view={value} slot={slot} />
            </>
          )}
        </Loaded>
      </Body>
      {session.state === 'ready' && (
        <BottomBar>
          {refusal && (
            <Refused
              refusal={refusal}
              patientId={patient?.patientId}
              sessionId={sessionId}
              visit={visit}
            />
          )}
          {nobody ? (
            <Button kind="main" text={words.addPatient} onPress={go.addPatient} />
          ) : (
            <Button
              kind="main"
              text={words.submit}
              busyText={words.submitting}
              busy={busy}
              disabled={!patient}
              onPress={submit}
            />
          )}
        </BottomBar>
      )}
    </>
  );
}
