import { placesUnproven, type Stranger } from '../../../../domain/booking/hoarding';
import { type Claim, deskAccount, type Session } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { seesAll } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { type Refused, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import { cardKey, type Patient, personOf, provesCard } from '../../people';
import { accountBarredUntil } from '../../strikes';

/**
 * An account that books for a person without having proven that it holds them (R23), with that person's card; undefined for an account
 * that has proven it, and for the desk.
 */
export async function strangerTo(patient: Patient, account: string): Promise<Stranger | undefined> {
  if (account === deskAccount || seesAll(patient, account)) return undefined;
  const { document } = personOf(patient);
  const ownCard = (await provesCard(account, document)) || undefined;
  return { account, card: cardKey(document), ...defined({ ownCard }) };
}

/** How a claim or a place in a waiting line is marked that a stranger took. */
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
