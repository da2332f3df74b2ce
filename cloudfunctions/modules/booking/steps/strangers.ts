import { placesUnproven, type Stranger } from '../../../../domain/booking/hoarding';
import { type Claim, deskAccount, type Session } from '../../../../domain/booking/session';
import { seesAll } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { type Refused, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import { cardKey, type Patient, personOf } from '../../people';
import { accountBarredUntil } from '../../strikes';

/** The account as a stranger to the person it books for, where it has not proven to hold them (R23); the desk has. */
export const strangerTo = (patient: Patient, account: string): Stranger | undefined =>
  account === deskAccount || seesAll(patient, account)
    ? undefined
    : { account, card: cardKey(personOf(patient).document) };

/** What a claim, or somebody who waits, says of a stranger. */
export const markOf = (stranger: Stranger | undefined): Pick<Claim, 'unproven' | 'card'> =>
  stranger ? { unproven: true, card: stranger.card } : {};

/**
 * Why an account may take no place of a session, nor one more, for people whose holding it has not proven (R8): it has its share, or
 * its strikes bar it. Booking, moving, waiting, and a place that is handed over to who waits ask this.
 * @param besides an appointment that does not count, because it is the one in question
 * @returns undefined where it may
 */
export async function strangerStops(
  session: Pick<Session, 'slots'>,
  stranger: Stranger,
  policy: Policy,
  now: Moment,
  besides?: string,
): Promise<{ ok: false; refused: Refused } | undefined> {
  const { unprovenPerSession: max } = policy.account;
  if (placesUnproven(session, stranger, besides).length >= max)
    return refused('UNPROVEN_PLACES', { max });
  const until = await accountBarredUntil(stranger.account, policy, now);
  return until ? refused('ACCOUNT_BARRED', { until }) : undefined;
}
