import type { Claim, Session } from './session';

type Entry = Pick<Claim, 'account' | 'patientId' | 'unproven' | 'card' | 'givenBackAt'>;

/** An account that has proven nothing, and the card of the person it takes a place for: what either holds is counted together. */
export interface Stranger {
  account: string;
  card: string;
  /** The account has proven to hold the card's owner: what others take for children of that card does not count against it (R23). */
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
 * The places of a session that an account holds for people whose holding it has not proven, and those that any such account
 * holds for people of the same card.
 * @param besides an appointment whose places do not count
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
 * Whether a place goes beyond what may be held in one session for people whose holding is not proven
 * (`account.unprovenPerSession`, R8): so a session cannot be hoarded with invented people, nor with children of one card from however
 * many accounts.
 * @param session as the write that took the place left it: of several taken at once, the later ones are too many
 */
export const isBeyondShare = (
  session: Pick<Session, 'slots'>,
  stranger: Stranger,
  appointmentId: string,
  max: number,
): boolean => placesUnproven(session, stranger, appointmentId).length >= max;

/** The places in a session's line that count together with a stranger's, first come first. */
export const waitingUnproven = (session: Pick<Session, 'waiting'>, stranger: Stranger): Entry[] =>
  (session.waiting ?? []).filter(waiter => isOf(stranger, waiter));
