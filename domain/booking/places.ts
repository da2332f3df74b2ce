import type { Moment } from '../time/time';

/** A place given back that is nobody's yet: from `at` on it can be booked again (R4). The claim that gave it back names it. */
interface Returning {
  claimId: string;
  at: Moment;
}

/** The places of a slot, or a session, that nobody has. */
export interface Places {
  /** Free for everybody. */
  left: number;
  /** Only the desk sells them; none in slots laid out before there were shares. */
  kept?: number;
  returning?: Returning[];
}

/** Places that only the desk may sell. Slots that were laid out before shares existed keep none. */
export const keptIn = ({ kept = 0 }: Pick<Places, 'kept'>): number => kept;

/** Places that the desk may sell: those open to all, and those kept for it. */
export const forDesk = ({ left, kept = 0 }: Pick<Places, 'left' | 'kept'>): number => left + kept;

/** Places that nobody has: open, kept for the desk, or given back and not free yet. */
export const unsoldIn = ({ left, kept = 0, returning = [] }: Places): number =>
  left + kept + returning.length;

/**
 * What becomes of the places that nobody has after a slot's capacity has changed. Places that were given back keep waiting to be free;
 * of the others the desk keeps as many as before, more or fewer by as much as its share changed; the rest is open.
 * @param unsold how many places nobody has now
 * @param share how many places of the slot were for the desk before the change, and are after it
 */
export function parted(
  slot: Places,
  unsold: number,
  share: { before: number; after: number },
): Places {
  const returning = (slot.returning ?? []).slice(0, unsold);
  const free = unsold - returning.length;
  const kept = Math.min(free, Math.max(0, keptIn(slot) + share.after - share.before));
  return { left: free - kept, kept, returning };
}

/** A slot's places after somebody took one who may take any: an open one, else a kept one, else one that was given back. */
export function without({ left, kept = 0, returning = [] }: Places): Places {
  if (left > 0) return { left: left - 1, kept, returning };
  if (kept > 0) return { left, kept: kept - 1, returning };
  return { left, kept, returning: returning.slice(0, -1) };
}
