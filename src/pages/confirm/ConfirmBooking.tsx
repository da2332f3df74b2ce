import { useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';
import { book, listPatients, viewSession } from '../../../types/patient';
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
import { lastAdded } from '../../patients/lastAdded';
import { Refused } from './Refused';
import { Rules } from './Rules';
import { Where } from './Where';
import { Whom } from './Whom';

const { confirm: words } = texts.pages;

interface Props {
  sessionId: string;
  slot: number;
}

/** Confirming a new booking: for whom, first or return visit, the rules; a failed try keeps all of it. */
export function ConfirmBooking({ sessionId, slot }: Props) {
  const session = useOperation(viewSession, { sessionId });
  const patients = useOperation(listPatients, {});
  const [picked, setPicked] = useState<string>();
  const [visit, setVisit] = useState<'first' | 'return'>('first');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Trouble>();
  const sending = useRef(false);

  useDidShow(() => {
    const added = lastAdded.take();
    if (added) setPicked(added);
  });

  const known = patients.state === 'ready' ? patients.value.patients : [];
  const patient =
    known.find(({ patientId }) => patientId === picked) ??
    known.find(({ isDefault }) => isDefault) ??
    known[0];

  /** Without a patient the next step is to add one, not to confirm. */
  const nobody = patients.state === 'ready' && known.length === 0;

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
              <Where view={value} slot={slot} />
              <Card title={words.who} flat>
                <Loaded of={patients} skeleton={<Skeleton cards={1} lines={2} />}>
                  {({ patients: all, max }) => (
                    <Whom
                      patients={all}
                      max={max}
                      chosen={patient?.patientId}
                      onChoose={setPicked}
                    />
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
          {refusal && <Refused refusal={refusal} />}
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
