import type { Moment } from '../time/time';

/**
 * A returned place that nobody has yet: it can be booked from `at` on (R4). `claim` is the one that
 * gave it back.
 */
interface Returning {
  claimId: string;
  at: Moment;
}

/** The places of a slot, or of a session, that nobody has. */
export interface Places {
  /** Places that everybody can book. */
  left: number;
  /** Places that only the desk sells; missing in slots made before shares existed. */
  kept?: number;
  returning?: Returning[];
}

/** The number of places that only the desk may sell: 0 for slots made before shares existed. */
export const keptIn = ({ kept = 0 }: Pick<Places, 'kept'>): number => kept;

/** The number of places the desk may sell: those open to all, and those kept for it. */
export const forDesk = ({ left, kept = 0 }: Pick<Places, 'left' | 'kept'>): number => left + kept;

/** The number of places that nobody has: open, kept for the desk, or returned and not free yet. */
export const unsoldIn = ({ left, kept = 0, returning = [] }: Places): number =>
  left + kept + returning.length;

/**
 * Divides the places that nobody has after a change of a slot's capacity. Returned places keep
 * waiting until they are free. The desk's part grows or shrinks by as much as its share changed.
 * All others are open.
 * @param unsold number of places nobody has after the change
 * @param share the desk's share of the slot, in places, before and after the change
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

/**
 * A slot's places after one was taken by a caller who may take any: an open place first, then a kept
 * one, then a returned one.
 */
export function without({ left, kept = 0, returning = [] }: Places): Places {
  if (left > 0) return { left: left - 1, kept, returning };
  if (kept > 0) return { left, kept: kept - 1, returning };
  return { left, kept, returning: returning.slice(0, -1) };
}
