import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { sayMoment } from '../../../texts/say';
import { listAppointments } from '../../../types/appointments/listAppointments';
import type { AppointmentView } from '../../../types/booking/appointment';
import { listWaiting } from '../../../types/booking/listWaiting';
import type { WaitingView } from '../../../types/booking/waiting';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { DayState } from '../../booking/DayState';
import { KeptNotice } from '../../booking/KeptNotice';
import { type KeptVisits, useKeptVisits } from '../../booking/keptVisits';
import { StoppedAppointments } from '../../booking/StoppedAppointments';
import { Ticket } from '../../booking/Ticket';
import { toRebook } from '../../booking/toRebook';
import { useCancel } from '../../booking/useCancel';
import { type Day, unknownDay, useDay } from '../../booking/useDay';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { ElderTabs } from '../../parts/ElderTabs';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { Ways } from '../../parts/Ways';
import { aria } from '../../phone/aria';
import { ReturnsDue } from '../../returns/ReturnsDue';
import { useTabBar } from '../../theme/useTabBar';
import { page } from '../page';
import { useLeaveWaiting, waitingKey } from './useLeaveWaiting';
import { WaitingSlip } from './WaitingSlip';
import './index.scss';

const { appointments: words, appointment: appointmentWords, waiting: waitingWords } = texts.pages;

type When = 'coming' | 'past';

/** Future and past appointments, with buttons to cancel and move them, and the present cost. */
export default page('pages/appointments', function Appointments() {
  useTabBar();
  const [when, setWhen] = useState<When>('coming');
  const input = { when };
  const operation = useOperation(listAppointments, input);
  const paged = usePaged(listAppointments, input, operation);
  const lines = useOperation(listWaiting, {});
  const past = useOperation(listAppointments, { when: 'past' });
  const waiting = when === 'coming' && lines.state === 'ready' ? lines.value.waiting : [];
  const shown = when === 'coming' && operation.state === 'ready' ? operation.value : undefined;
  const day = useDay(shown?.appointments, shown?.today);
  const kept = useKeptVisits(when === 'coming' ? operation : undefined);
  const cancelling = useCancel(operation.reload, operation.reload);
  return (
    <Page>
      <Tabs
        label={words.title}
        chosen={when}
        onChoose={setWhen}
        tabs={[
          { value: 'coming', text: words.coming },
          { value: 'past', text: words.past },
        ]}
      />
      <Body>
        <Refusal of={cancelling.refusal} />
        {kept && <Kept visits={kept} onRetry={operation.reload} cancelling={cancelling} />}
        {!kept && (
          <Loaded of={operation} skeleton={<Skeleton cards={2} lines={5} />}>
            {({ today, appointments }) => (
              <>
                {when === 'coming' && <ToRebook past={past} coming={appointments} today={today} />}
                {when === 'coming' && <ReturnsDue />}
                {appointments.length === 0 && waiting.length === 0 && <Nothing when={when} />}
                {[...appointments, ...paged.pages.flatMap(page => page.appointments)].map(each => (
                  <Slip
                    key={each.appointmentId}
                    appointment={day.stands(each)}
                    today={today}
                    day={day}
                    cancelling={cancelling}
                  />
                ))}
                <More of={paged} />
                {waiting.length > 0 && (
                  <Waiting waiting={waiting} today={today} onLeft={lines.reload} />
                )}
              </>
            )}
          </Loaded>
        )}
      </Body>
      <ElderTabs chosen="pages/appointments" />
    </Page>
  );
});

interface ToRebookProps {
  past: ReturnType<typeof useOperation<typeof listAppointments>>;
  coming: AppointmentView[];
  today: string;
}

/** Appointments that the hospital cancelled and the patient has not booked again. */
function ToRebook({ past, coming, today }: ToRebookProps) {
  if (past.state !== 'ready') return null;
  return (
    <StoppedAppointments
      today={today}
      appointments={toRebook(past.value.appointments, coming, today)}
    />
  );
}

interface KeptProps {
  visits: KeptVisits;
  onRetry: () => void;
  cancelling: ReturnType<typeof useCancel>;
}

/** The visits stored on the phone, when the hospital cannot be reached. */
const Kept = ({ visits: { today, at, appointments }, onRetry, cancelling }: KeptProps) => (
  <>
    <KeptNotice at={at} onRetry={onRetry} />
    {appointments.map(each => (
      <Slip
        key={each.appointmentId}
        appointment={each}
        today={today}
        day={unknownDay}
        cancelling={cancelling}
      />
    ))}
  </>
);

interface WaitingProps {
  waiting: WaitingView[];
  today: string;
  onLeft: () => void;
}

/** The places in waiting lists, each with a button to leave. */
function Waiting({ waiting, today, onLeft }: WaitingProps) {
  const leaving = useLeaveWaiting(onLeft);
  return (
    <View className="waiting-section">
      <View className="heading" {...aria({ role: 'heading' })}>
        <Text>{waitingWords.section}</Text>
      </View>
      <Refusal of={leaving.refusal} />
      {byWish(waiting).map(places => (
        <WaitingSlip key={waitingKey(places[0])} places={places} today={today} leaving={leaving} />
      ))}
    </View>
  );
}

/** The places of each wish: one of them is enough (R12). */
function byWish(waiting: readonly WaitingView[]): [WaitingView, ...WaitingView[]][] {
  const found = new Map<string, [WaitingView, ...WaitingView[]]>();
  for (const each of waiting) {
    const before = found.get(each.wish);
    if (before) before.push(each);
    else found.set(each.wish, [each]);
  }
  return [...found.values()];
}

interface SlipProps {
  appointment: AppointmentView;
  today: string;
  day: Day;
  cancelling: ReturnType<typeof useCancel>;
}

function Slip({ appointment, today, day, cancelling }: SlipProps) {
  const { appointmentId, status, cancellation, cancelledBy, doctor, substituted } = appointment;
  const open = () => go('pages/appointment', { appointmentId });
  const costs = cancellation.cost === 'strike';
  const byHospital = status === 'cancelled' && cancelledBy === 'hospital';
  const stopped = byHospital && appointment.date >= today;
  return (
    <Ticket appointment={appointment} today={today}>
      <DayState appointment={appointment} today={today} day={day} />
      {status === 'booked' && cancellation.cost !== 'notPossible' && (
        <Text className={costs ? 'slip-cost slip-cost-strike' : 'slip-cost'}>
          {costs
            ? appointmentWords.strikeNow(sayMoment(cancellation.freeUntil, today))
            : substituted
              ? words.freeSubstituted(doctor.name, sayMoment(cancellation.freeUntil, today))
              : appointmentWords.freeUntil(sayMoment(cancellation.freeUntil, today))}
        </Text>
      )}
      {byHospital && <Text className="slip-cost">{words.stoppedNote}</Text>}
      <Ways>
        <Button
          text={status === 'booked' ? words.showCode : stopped ? words.rebook : words.open}
          onPress={open}
        />
        {status === 'booked' && cancellation.cost === 'free' && (
          <Button
            text={appointmentWords.move}
            onPress={() =>
              go('pages/doctor', {
                doctorId: doctor.id,
                date: appointment.date,
                move: appointmentId,
              })
            }
          />
        )}
        {status === 'booked' && cancellation.cost !== 'notPossible' && (
          <Button
            kind="danger"
            text={appointmentWords.cancel}
            busyText={appointmentWords.cancelling}
            busy={cancelling.busy === appointmentId}
            onPress={() => cancelling.start(appointment, today)}
          />
        )}
      </Ways>
    </Ticket>
  );
}

const Nothing = ({ when }: { when: When }) =>
  when === 'coming' ? (
    <Empty title={words.empty} note={words.emptyNote}>
      <Button kind="main" text={words.book} onPress={() => go('pages/departments')} />
    </Empty>
  ) : (
    <Empty title={words.emptyPast} note={words.emptyPastNote} />
  );
