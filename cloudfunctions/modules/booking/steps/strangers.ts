import { placesUnproven } from '../../../../domain/booking/hoarding';
import { deskAccount, type Session } from '../../../../domain/booking/session';
import { seesAll } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { type Refused, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import type { Patient } from '../../people';
import { accountBarredUntil } from '../../strikes';

/** Whether an account has not proven to hold the person it books for (R23); the desk has. */
export const isStranger = (patient: Pick<Patient, 'links'>, account: string): boolean =>
  account !== deskAccount && !seesAll(patient, account);

/**
 * Why an account may take no place of a session, nor one more, for people whose holding it has not proven (R8): it has its share, or
 * its strikes bar it. Booking, moving, waiting, and a place that is handed over to who waits ask this.
 * @param besides an appointment that does not count, because it is the one in question
 * @returns undefined where it may
 */
export async function strangerStops(
  session: Pick<Session, 'slots'>,
  account: string,
  policy: Policy,
  now: Moment,
  besides?: string,
): Promise<{ ok: false; refused: Refused } | undefined> {
  const { unprovenPerSession: max } = policy.account;
  if (placesUnproven(session, account, besides).length >= max)
    return refused('UNPROVEN_PLACES', { max });
  const until = await accountBarredUntil(account, policy, now);
  return until ? refused('ACCOUNT_BARRED', { until }) : undefined;
}
