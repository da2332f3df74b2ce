import { deskAccount } from '../booking/session';
import { type Holder, isProven, seesAll } from '../people/holding';

/** The account that booked the visit of a strike; missing in old strikes. */
export interface Booked {
  account?: string;
}

/**
 * Whether a strike counts against the patient (R8). For a patient with a proven holder, the strikes
 * of proven holders and of the desk count, never a stranger's. Without any proven holder every
 * strike counts: otherwise nobody could be barred.
 */
export function countsAgainstPerson(
  { account }: Booked,
  { links }: { links: readonly Holder[] },
): boolean {
  if (account === undefined || account === deskAccount) return true;
  return !links.some(isProven) || seesAll({ links }, account);
}
