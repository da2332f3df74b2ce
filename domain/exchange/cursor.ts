import type { PageEnd } from '../../types/page';
import { at, type LocalDate, MINUTE, type Moment } from '../time/time';

/**
 * How old a change must be before it is handed out. A write says when its call began, and no call runs longer than a minute:
 * after two of them no further change can appear at a moment that was already handed out.
 */
const SETTLES_IN = 2 * MINUTE;

/** Behind every id: an end that has it lies behind everything of its moment. */
const BEHIND_ALL = '~';

/** Up to when changes are handed out now, that moment included. */
export const settledUntil = (now: Moment): Moment => now - SETTLES_IN - 1;

/** The end that lies before everything of a day; of a day before 1970, before everything that there is. */
export const beforeDay = (date: LocalDate): PageEnd => [Math.max(0, at(date) - 1), BEHIND_ALL];

/** The end that lies behind everything that is settled now. */
export const behindSettled = (now: Moment): PageEnd => [settledUntil(now), BEHIND_ALL];

/** Where somebody is who was handed some changes in their order, having been at an end before. */
export function cursorAfter(
  before: PageEnd,
  handed: readonly { _id: string; changedAt: Moment }[],
): PageEnd {
  const last = handed.at(-1);
  return last ? [last.changedAt, last._id] : before;
}
