import { type Listed, orderOfSeeing } from '../lists/lists';
import { lastTurns, type Turn } from './turns';

/** A patient who waits, and whether they were called before and were not there. */
export type Waiting<T> = T & { passed: boolean };

/**
 * Who waits, in the order in which they will be called (R24): those checked in by the order of seeing (R10), without whoever is
 * called or was seen. A patient who was not there stands behind as many others as `back` says; each calling since then brings
 * them one place on, whoever comes meanwhile. Whoever was seen and comes back is next.
 * @param arrived those of one session who are checked in
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

/** Those whose last turn ended so, in the order of those turns, each with how many calls there were since. */
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
