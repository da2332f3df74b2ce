import { Text } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import type { AppointmentView } from '../../../types/booking/appointment';
import { move } from '../../../types/booking/move';
import { viewSession } from '../../../types/timetable/viewSession';
import { viewAppointment } from '../../../types/visits/viewAppointment';
import { isClientTrouble } from '../../api/trouble';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Asking } from '../../booking/Asking';
import { justBooked } from '../../booking/justBooked';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Fact } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { Rules } from './Rules';
import { Where } from './Where';

const { confirm: words, appointment: appointmentWords } = texts.pages;

interface Props {
  sessionId: string;
  slot: number;
  appointmentId: string;
}

/** Confirms a move: from which slot to which; nothing changes until then. */
export function ConfirmMove({ sessionId, slot, appointmentId }: Props) {
  const session = useOperation(viewSession, { sessionId });
  const old = useOperation(viewAppointment, { appointmentId });
  const request = useChange(move, { inTap: useConsents('moving') });

  const submit = async () => {
    const answer = await request.send({ appointmentId, sessionId, slot });
    if (!answer) return;
    if (answer.ok) {
      const { appointmentId: moved } = answer.value.appointment;
      if (session.state === 'ready')
        justBooked.set({ ...answer.value, today: session.value.today });
      go.instead('pages/appointment', { appointmentId: moved, fresh: '2' });
    } else if (!isClientTrouble(answer.refusal)) session.reload();
  };

  return (
    <Asking
      request={request}
      wish={{
        patientId: old.state === 'ready' ? old.value.appointment.patient.patientId : undefined,
      }}
      action={
        session.state === 'ready' &&
        old.state === 'ready' && (
          <Button
            kind="main"
            text={words.moveSubmit}
            busyText={words.moveSubmitting}
            busy={request.busy}
            onPress={submit}
          />
        )
      }
    >
      <Loaded of={old} skeleton={<Skeleton cards={1} lines={2} />}>
        {({ today, appointment }) => <From appointment={appointment} today={today} />}
      </Loaded>
      <Loaded of={session} skeleton={<Skeleton cards={2} lines={3} />}>
        {value => (
          <>
            <Where title={words.to} view={value} slot={slot} known={Boolean(request.refusal)} />
            <Rules view={value} slot={slot} />
          </>
        )}
      </Loaded>
    </Asking>
  );
}

/** The slot that is given back. */
const From = ({ appointment, today }: { appointment: AppointmentView; today: string }) => (
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
);
