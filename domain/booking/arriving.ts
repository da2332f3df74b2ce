import { forDesk } from './places';
import type { Session } from './session';

/**
 * The place of somebody who stands at the desk (R6): the first free one of any slot, also of one that has begun or passed; else,
 * with `extra`, a number after the last.
 */
export function placeOfArriving({ slots }: Pick<Session, 'slots'>): {
  slot: number;
  extra: boolean;
} {
  const free = slots.findIndex(slot => forDesk(slot) > 0);
  return free < 0 ? { slot: slots.length - 1, extra: true } : { slot: free, extra: false };
}
