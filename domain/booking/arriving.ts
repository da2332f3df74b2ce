import { at, type LocalDate, type LocalTime, type Moment } from '../time/time';
import { forDesk, type Places } from './places';

/** When a session is over: with its last slot. */
export const sessionEnds = (session: {
  date: LocalDate;
  slots: readonly { end: LocalTime }[];
}): Moment => Math.max(...session.slots.map(({ end }) => at(session.date, end)));

/**
 * The place of somebody who stands at the desk (R6): the first free one of any slot, also of one that has begun or passed; else,
 * with `extra`, a number after the last.
 */
export function placeOfArriving({ slots }: { slots: readonly Pick<Places, 'left' | 'kept'>[] }): {
  slot: number;
  extra: boolean;
} {
  const free = slots.findIndex(slot => forDesk(slot) > 0);
  return free < 0 ? { slot: slots.length - 1, extra: true } : { slot: free, extra: false };
}
