import { deskAccount } from '../booking/session';
import { type Holder, isProven, seesAll } from '../people/holding';

/** The account that booked the visit of a strike; older strikes do not say it. */
export interface Booked {
  account?: string;
}

/**
 * Whether a strike counts against the person (R8). A person who has a proven holder answers for what those holders and the
 * desk booked, never for a stranger's. While nobody has proven anything, every strike counts: else nobody could be barred.
 */
export function countsAgainstPerson(
  { account }: Booked,
  { links }: { links: readonly Holder[] },
): boolean {
  if (account === undefined || account === deskAccount) return true;
  return !links.some(isProven) || seesAll({ links }, account);
}
