import { MINUTE } from '../../domain/time/time';
import type { AppointmentView } from '../../types/booking/appointment';
import type { QueuePlace } from '../../types/queue/place';
import { viewDay } from '../../types/queue/viewDay';
import { useOperation } from '../api/useOperation';
import { useRefresh } from '../api/useRefresh';

/** The interval (ms) of refreshes on the day, while the patient waits, and otherwise. */
const WHILE_WAITING = 20_000;
const ON_THE_DAY = MINUTE;

/** The present state of the day: of each visit, and its place in the queue. */
export interface Day {
  /** The hospital's time; undefined before the first answer. */
  now: number | undefined;
  /** A visit with its present state. */
  stands: (visit: AppointmentView) => AppointmentView;
  placeOf: (visit: Pick<AppointmentView, 'appointmentId'>) => QueuePlace | undefined;
  /** The name of the guide on duty, until the patient has checked in. */
  guideOf: (visit: Pick<AppointmentView, 'appointmentId'>) => string | undefined;
}

/** The day if only the visits themselves are known. */
export const unknownDay: Day = {
  now: undefined,
  stands: visit => visit,
  placeOf: () => undefined,
  guideOf: () => undefined,
};

/**
 * The present state of today's visits, refreshed slowly while the page is visible and one of them
 * is not over. Requests nothing if no shown visit is of today.
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
