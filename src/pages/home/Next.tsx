import { View } from '@tarojs/components';
import { firstToShow } from '../../../domain/booking/dayCard';
import { texts } from '../../../texts';
import type { listAppointments } from '../../../types/appointments/listAppointments';
import type { ValueOf } from '../../../types/contract';
import type { OperationState } from '../../api/useOperation';
import { DayState } from '../../booking/DayState';
import { KeptNotice } from '../../booking/KeptNotice';
import { useKeptVisits } from '../../booking/keptVisits';
import { Ticket } from '../../booking/Ticket';
import { unknownDay, useDay } from '../../booking/useDay';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Skeleton } from '../../parts/Skeleton';
import { useElder } from '../../theme/look';

const { home, appointments: visits } = texts.pages;

type Coming = OperationState<ValueOf<typeof listAppointments>>;
export type NextVisit = ReturnType<typeof useNextVisit>;

/** The visit on the first page, the state of its day, and the phone's own copy when the hospital cannot be reached. */
export function useNextVisit(coming: Coming) {
  const kept = useKeptVisits(coming);
  const value = coming.state === 'ready' ? coming.value : undefined;
  const asked = useDay(value?.appointments, value?.today);
  const day = kept ? unknownDay : asked;
  const { today = '', appointments = [] } = kept ?? value ?? {};
  const visit = firstToShow(appointments.map(day.stands));
  return { coming, kept, day, today, visit, isToday: visit !== undefined && visit.date === today };
}

/**
 * In the elder view, the next thing to do on the day of a visit. The page shows it above the three actions, so that nobody
 * has to scroll. Undefined when nothing is to be done today.
 */
export function useNow({ visit, today, day, isToday }: NextVisit) {
  const elder = useElder();
  if (!elder || !visit || !isToday || visit.status === 'fulfilled') return undefined;
  return <DayState appointment={visit} today={today} day={day} />;
}

/** The next visit, with a button to its code. */
export function Next({ of }: { of: NextVisit }) {
  const { coming, kept, isToday } = of;
  return (
    <Card title={isToday ? home.todays : home.next} flat>
      {kept ? (
        <>
          <KeptNotice at={kept.at} onRetry={coming.reload} />
          <Shown of={of} />
        </>
      ) : (
        <Loaded of={coming} skeleton={<Skeleton cards={1} lines={4} />}>
          {() => <Shown of={of} />}
        </Loaded>
      )}
    </Card>
  );
}

function Shown({ of }: { of: NextVisit }) {
  const { visit, today, day } = of;
  const elder = useElder();
  const saidAbove = useNow(of) !== undefined;
  if (!visit)
    return (
      <Empty
        title={home.nothingNext}
        note={home.nothingNextNote(elder ? home.elder.book : home.book)}
      />
    );
  const { appointmentId, status } = visit;
  return (
    <Ticket appointment={visit} today={today}>
      {!saidAbove && <DayState appointment={visit} today={today} day={day} />}
      <View className="home-show">
        <Button
          text={status === 'booked' ? visits.showCode : visits.open}
          onPress={() => go('pages/appointment', { appointmentId })}
        />
      </View>
    </Ticket>
  );
}
