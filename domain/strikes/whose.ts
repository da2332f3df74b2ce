import { deskAccount } from '../booking/session';
import { type Holder, isProven, seesAll } from '../people/holding';

/** The account that booked the visit of a strike. */
export interface Booked {
  /** Missing in old strikes. */
  account?: string;
  /** The account had proven to hold the patient when the strike was recorded. */
  proven?: true;
}

/**
 * Whether a strike counts against the patient (R8). For a patient with a proven holder, the strikes
 * of proven holders and of the desk count, never a stranger's. Without any proven holder every
 * strike counts: otherwise nobody could be barred. A strike stays the patient's when the proven holder
 * gives the patient up: a bar cannot be escaped through another account (R1).
 */
export function countsAgainstPerson(
  { account, proven }: Booked,
  { links }: { links: readonly Holder[] },
): boolean {
  if (proven || account === undefined || account === deskAccount) return true;
  return !links.some(isProven) || seesAll({ links }, account);
}
