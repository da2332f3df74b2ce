import type { Claim, Session } from './session';

type Entry = Pick<Claim, 'account' | 'patientId' | 'unproven' | 'card' | 'givenBackAt'>;

/**
 * An account that has not proven to hold the patient, and the card it shows for them. Places of
 * this account and places for this card are counted together.
 */
export interface Stranger {
  account: string;
  card: string;
  /**
   * The account has proven to hold the owner of the card: places that other accounts book for
   * children of that card do not count against it (R23).
   */
  ownCard?: true;
}

const isOf = (
  { account, card, ownCard }: Stranger,
  { unproven, givenBackAt, ...entry }: Entry,
): boolean =>
  unproven === true &&
  givenBackAt === undefined &&
  (entry.account === account || (!ownCard && entry.card === card));

/**
 * Counts the places of a session that an account holds without proof, and those that any such
 * account holds for people of the same card.
 * @param besides the appointment whose places do not count
 */
export const placesUnproven = (
  session: Pick<Session, 'slots'>,
  stranger: Stranger,
  besides?: string,
): Claim[] =>
  session.slots
    .flatMap(({ claims }) => claims)
    .filter(claim => isOf(stranger, claim) && claim.appointmentId !== besides);

/**
 * Whether a claim exceeds the places that may be held in one session without proof
 * (`account.unprovenPerSession`, R8). So nobody can hoard a session with invented people, or with
 * children of one card from many accounts.
 * @param session the session after the claim was written: of several claims made at once, the later
 * ones are too many
 */
export const isBeyondShare = (
  session: Pick<Session, 'slots'>,
  stranger: Stranger,
  appointmentId: string,
  max: number,
): boolean => placesUnproven(session, stranger, appointmentId).length >= max;

/** The waiting-list entries of a session that count together with a stranger's, earliest first. */
export const waitingUnproven = (session: Pick<Session, 'waiting'>, stranger: Stranger): Entry[] =>
  (session.waiting ?? []).filter(waiter => isOf(stranger, waiter));
