import { type Listed, orderOfSeeing } from '../lists/lists';
import { lastTurns, type Turn } from './turns';

/** A patient who waits; `passed`: they were called before and did not come. */
export type Waiting<T> = T & { passed: boolean };

/**
 * The waiting patients in the order in which they will be called (R24): the checked-in ones in the
 * order of seeing (R10), without those who are called or were seen. A patient who did not come when
 * called goes behind `back` others, and each later call moves them one place forward, even if
 * others arrive meanwhile. A patient who was seen and comes back is next.
 *
 * @param arrived the checked-in patients of one session
 */
export function waitingOrder<T extends Listed>(
  arrived: readonly T[],
  turns: readonly Turn[],
  back: number,
): Waiting<T>[] {
  const last = lastTurns(turns);
  const order = orderOfSeeing(arrived.filter(({ _id }) => !last.has(_id))).map(each => ({
    ...each,
    passed: false,
  }));
  for (const { each, callsSince } of calledLast(arrived, turns, 'passed'))
    order.splice(Math.max(0, back - callsSince), 0, { ...each, passed: true });
  const returned = calledLast(arrived, turns, 'back').map(({ each }) => ({
    ...each,
    passed: false,
  }));
  return [...returned, ...order];
}

/**
 * The patients whose last turn ended in this way, in the order of these turns, each with the number
 * of calls since.
 */
function calledLast<T extends Listed>(
  arrived: readonly T[],
  turns: readonly Turn[],
  as: 'passed' | 'back',
) {
  const last = new Map(turns.map(({ appointmentId }, at) => [appointmentId, at]));
  return arrived
    .flatMap(each => {
      const at = last.get(each._id) ?? -1;
      return turns[at]?.ended?.as === as ? { each, at, callsSince: turns.length - 1 - at } : [];
    })
    .sort((one, other) => one.at - other.at);
}
