import { defined } from '../defined';
import { at, type LocalDate, type LocalTime, type Moment } from '../time/time';
import { forDesk, type Places } from './places';

type Timed = readonly { start: LocalTime; end: LocalTime }[];

/** The start and the end of a session, from its slots; empty for a session without slots. */
export const timesOf = (slots: Timed): { start?: LocalTime; end?: LocalTime } =>
  defined({ start: slots[0]?.start, end: slots.at(-1)?.end });

/** Whether the last slot of a session has ended. One without slots is over. */
export const sessionIsOver = (
  session: { date: LocalDate; slots: readonly { end: LocalTime }[] },
  now: Moment,
): boolean => now >= sessionEnds(session);

/** When a session ends: at the end of its last slot. */
export const sessionEnds = (session: {
  date: LocalDate;
  slots: readonly { end: LocalTime }[];
}): Moment => Math.max(...session.slots.map(({ end }) => at(session.date, end)));

/**
 * The place given to a patient who stands at the desk (R6): the first free one in any slot, even if
 * the slot has begun or is over. With `extra` and no free place: a number after the last.
 */
export function placeOfArriving({ slots }: { slots: readonly Pick<Places, 'left' | 'kept'>[] }): {
  slot: number;
  extra: boolean;
} {
  const free = slots.findIndex(slot => forDesk(slot) > 0);
  return free < 0 ? { slot: slots.length - 1, extra: true } : { slot: free, extra: false };
}
