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
 * An account that books for a patient without proof (R23), with the patient's card; undefined for a
 * proven account and for the desk.
 */
export async function strangerTo(patient: Patient, account: string): Promise<Stranger | undefined> {
  if (account === deskAccount || seesAll(patient, account)) return undefined;
  const { document } = personOf(patient);
  const ownCard = (await provesCard(account, document)) || undefined;
  return { account, card: cardKey(document), ...defined({ ownCard }) };
}

/** The marks of a claim or waiting entry made by an account without proof. */
export const markOf = (stranger: Stranger | undefined): Pick<Claim, 'unproven' | 'card'> =>
  stranger ? { unproven: true, card: stranger.card } : {};

/**
 * The refusal for an account that may take no place, or no more places, of a session for patients
 * without proof (R8): it has its share, or its strikes bar it. Booking, moving, waiting and passing
 * a place on ask this.
 *
 * @param besides the appointment in question, which does not count
 * @returns undefined if it may
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
