import type { Claim, Session } from './session';

type Entry = Pick<Claim, 'account' | 'patientId' | 'unproven' | 'givenBackAt'>;

const ofStranger = (account: string, { unproven, givenBackAt, ...entry }: Entry): boolean =>
  unproven === true && givenBackAt === undefined && entry.account === account;

/**
 * The places of a session that an account holds for people whose holding it has not proven.
 * @param besides an appointment whose places do not count
 */
export const placesUnproven = (
  session: Pick<Session, 'slots'>,
  account: string,
  besides?: string,
): Claim[] =>
  session.slots
    .flatMap(({ claims }) => claims)
    .filter(claim => ofStranger(account, claim) && claim.appointmentId !== besides);

/**
 * Whether a place goes beyond what an account may hold in one session for people whose holding it has not proven
 * (`account.unprovenPerSession`, R8): so a session cannot be hoarded with invented people, or with children of one card.
 * @param session as the write that took the place left it: of several taken at once, the later ones are too many
 */
export const isBeyondShare = (
  session: Pick<Session, 'slots'>,
  account: string,
  appointmentId: string,
  max: number,
): boolean => placesUnproven(session, account, appointmentId).length >= max;

/** Those who wait for a session and were put there by an account that has not proven to hold them, first come first. */
export const waitingUnproven = (session: Pick<Session, 'waiting'>, account: string): Entry[] =>
  (session.waiting ?? []).filter(waiter => ofStranger(account, waiter));
