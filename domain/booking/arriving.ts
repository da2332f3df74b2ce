import { forDesk, type Places } from './places';

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
