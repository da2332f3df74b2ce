import { MINUTE } from '../../domain/time/time';
import type { AppointmentView } from '../../types/booking/appointment';
import type { QueuePlace } from '../../types/queue/place';
import { viewDay } from '../../types/queue/viewDay';
import { useOperation } from '../api/useOperation';
import { useRefresh } from '../api/useRefresh';

/** How often an open page asks again while somebody waits, and otherwise on the day. */
const WHILE_WAITING = 20_000;
const ON_THE_DAY = MINUTE;

/** The day as far as it is known: how a visit stands now, and its place in the queue. */
export interface Day {
  /** The hospital's time; undefined before the first answer. */
  now: number | undefined;
  /** A visit with the state that it has by now. */
  stands: (visit: AppointmentView) => AppointmentView;
  placeOf: (visit: Pick<AppointmentView, 'appointmentId'>) => QueuePlace | undefined;
  /** The guide on duty, by name, until the patient has reported. */
  guideOf: (visit: Pick<AppointmentView, 'appointmentId'>) => string | undefined;
}

/** Nothing is known of the day but what the visits said themselves. */
export const unknownDay: Day = {
  now: undefined,
  stands: visit => visit,
  placeOf: () => undefined,
  guideOf: () => undefined,
};

/**
 * How the visits of today stand, asked again gently while the page is in sight and any of them is not over. Nothing is asked
 * where none of the visits shown is of today.
 */
export function useDay(
  shown: readonly Pick<AppointmentView, 'date'>[] = [],
  today: string | undefined,
): Day {
  const asks = shown.some(({ date }) => date === today);
  const operation = useOperation(viewDay, asks ? {} : undefined);
  const visits = operation.state === 'ready' ? operation.value.visits : [];
  const waits = visits.some(({ status }) => status === 'arrived');
  const comes = visits.some(({ status }) => status === 'booked');
  useRefresh(operation.reload, waits ? WHILE_WAITING : comes ? ON_THE_DAY : undefined);
  const of = (id: string) => visits.find(({ appointmentId }) => appointmentId === id);
  return {
    now: operation.state === 'ready' ? operation.value.now : undefined,
    stands: visit => ({ ...visit, status: of(visit.appointmentId)?.status ?? visit.status }),
    placeOf: ({ appointmentId }) => of(appointmentId)?.queue,
    guideOf: ({ appointmentId }) => of(appointmentId)?.guide,
  };
}
