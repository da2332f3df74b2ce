import type { PageEnd } from '../../types/page';
import { at, type LocalDate, MINUTE, type Moment } from '../time/time';

/**
 * The age (ms) from which other systems get a change. A write has the moment at which its call
 * began, and no call runs longer than a minute. So after two minutes no change can appear any more
 * with a moment that was already given out.
 */
const SETTLES_IN = 2 * MINUTE;

/** Sorts after every id: a page end with it includes all changes of its moment. */
const BEHIND_ALL = '~';

/** The last moment whose changes may be handed out now. */
export const settledUntil = (now: Moment): Moment => now - SETTLES_IN - 1;

/** The page end before all changes of a day; for a day before 1970, before all changes. */
export const beforeDay = (date: LocalDate): PageEnd => [Math.max(0, at(date) - 1), BEHIND_ALL];

/** The page end after everything that may be handed out now. */
export const behindSettled = (now: Moment): PageEnd => [settledUntil(now), BEHIND_ALL];

/** The page end for a system that was at `before` and has received `handed`, in their order. */
export function cursorAfter(
  before: PageEnd,
  handed: readonly { _id: string; changedAt: Moment }[],
): PageEnd {
  const last = handed.at(-1);
  return last ? [last.changedAt, last._id] : before;
}
