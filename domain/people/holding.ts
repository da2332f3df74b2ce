import type { Moment } from '../../types/moment';
import { deskAccount } from '../booking/session';
import { addMonths } from '../time/time';

/** How an account proved that it may see a person's whole record (R23). */
export const proofWays = ['phone', 'realName', 'desk', 'holder'] as const;
export type ProofWay = (typeof proofWays)[number];

/** An account that holds a person: the fields that decide its rights. */
export interface Holder {
  account: string;
  addedAt: Moment;
  /** Adding a person proves nothing: the account can book for them and sees what it booked. */
  unproven?: true;
  /** Missing if it is unproven, or was added before proofs existed. */
  proof?: { way: ProofWay; at: Moment };
}

/** An account whose holding was ended by a proven holder (R23). */
export interface EndedHolding {
  account: string;
  at: Moment;
  /**
   * Keyed hash of the account's phone that WeChat verified: another account with this phone counts
   * as the same.
   */
  verifiedPhone?: string;
}

/** The fields of a patient's record that tell who holds it. */
export interface HeldPerson {
  links: readonly Holder[];
  /** The id of the record that this one was joined to, with its holders (R1). */
  joinedTo?: string;
}

/**
 * What an account may do with a patient: `all`, only what it booked itself (`own`), or nothing
 * (R23).
 */
export type Reach = 'all' | 'own' | 'nothing';

/**
 * Whether a holding is proven. One from before proofs existed counts as proven, so that nobody is
 * locked out.
 */
export const isProven = ({ unproven }: Holder): boolean => unproven !== true;

/**
 * What an account may do with a patient's record (R23). Every operation of a patient's account asks
 * this function.
 */
export function reachOf(person: HeldPerson | undefined, account: string): Reach {
  const holder = person?.joinedTo
    ? undefined
    : person?.links.find(each => each.account === account);
  if (!holder) return 'nothing';
  return isProven(holder) ? 'all' : 'own';
}

/** Whether the account may book for the patient (R23). */
export const mayBookFor = (person: HeldPerson | undefined, account: string): boolean =>
  reachOf(person, account) !== 'nothing';

/** Whether the account sees the patient's whole record, and may change it (R23). */
export const seesAll = (person: HeldPerson | undefined, account: string): boolean =>
  reachOf(person, account) === 'all';

/**
 * Whether the account holds the patient without proof, so that it can still prove something (R23).
 */
export const isUnproven = (person: HeldPerson | undefined, account: string): boolean =>
  reachOf(person, account) === 'own';

/**
 * Whether the account sees one record of a patient (R23).
 *
 * @param by the account that made the record: booked the visit, wrote the complaint
 */
export const seesOne = (person: HeldPerson | undefined, account: string, by: string): boolean => {
  const reach = reachOf(person, account);
  return reach === 'all' || (reach === 'own' && by === account);
};

/**
 * Whether an account takes over the place in line that another account has for the same patient (R12,
 * R23): a proven holder that of an account without proof, and every holder that of an account which
 * no longer holds the patient. So neither keeps the patient from a place.
 */
export const takesOver = (person: HeldPerson, account: string, waits: string): boolean =>
  waits !== account &&
  mayBookFor(person, account) &&
  (!mayBookFor(person, waits) || (seesAll(person, account) && !seesAll(person, waits)));

/**
 * The patients an account holds, by what it sees of their records: all, or those it made itself.
 */
export interface Sight {
  account: string;
  whole: string[];
  own: string[];
}

/**
 * The sight of an account over several patients, for list queries. It agrees with `seesOne` for
 * each record.
 */
export function sightOf(
  persons: readonly (HeldPerson & { _id: string })[],
  account: string,
): Sight {
  const reaching = (reach: Reach) =>
    persons.filter(each => reachOf(each, account) === reach).map(({ _id }) => _id);
  return { account, whole: reaching('all'), own: reaching('own') };
}

/** The sight of staff who may see all records of some patients. */
export const sightOfAll = (persons: string[]): Sight => ({ account: '', whole: persons, own: [] });

/** The accounts with a proven holding; empty while nobody has proven anything. */
export const provenHolders = <H extends Holder>(links: readonly H[]): H[] => links.filter(isProven);

/**
 * The order in which accounts are phoned or told about a patient (R23): the account the matter is
 * about, if it is proven, then the other proven holders, then the desk with a number it was told by
 * telephone, then all others, each in the order in which they were added.
 */
export function byTrust<H extends Holder>(links: readonly H[], about?: string): H[] {
  const rank = (holder: H): number => {
    const asked = holder.account === about;
    if (isProven(holder)) return asked ? 0 : 1;
    if (holder.account === deskAccount) return 2;
    return asked ? 3 : 4;
  };
  return [...links].sort((a, b) => rank(a) - rank(b) || a.addedAt - b.addedAt);
}

/** The accounts of WeChat without proof, the oldest first. */
export const strangersByAge = <H extends Holder>(links: readonly H[]): H[] =>
  links
    .filter(link => !isProven(link) && link.account !== deskAccount)
    .sort((a, b) => a.addedAt - b.addedAt);

/**
 * The child that loses its place under a card when a proven holder of the card adds another child
 * (R23): one that nobody has proven to hold and that this account did not add; first one without
 * any holder, else the oldest. Undefined: none.
 */
export const childGivingWay = <C extends HeldPerson>(
  children: readonly C[],
  account: string,
): C | undefined => {
  const since = ({ links }: C): Moment =>
    links.length ? Math.min(...links.map(({ addedAt }) => addedAt)) : 0;
  return children
    .filter(({ links }) => !links.some(holder => isProven(holder) || holder.account === account))
    .sort((a, b) => since(a) - since(b))[0];
};

/**
 * @internal Whether one more account may hold a patient (`account.holders`), before it is added.
 */
export const hasRoomForHolder = ({ links }: HeldPerson, max: number): boolean => links.length < max;

/**
 * The moment until which an account whose holding was ended may not add the patient again
 * (`account.endedMonths`).
 */
export const keptOutUntil = ({ at }: EndedHolding, months: number): Moment => addMonths(at, months);

/**
 * The ended holding that keeps an account from adding the patient again: its own, or that of an
 * account with the same verified phone.
 *
 * @returns undefined if there is none, or its time is over
 */
export const keepsOut = <E extends EndedHolding>(
  ended: readonly E[] | undefined,
  { account, verifiedPhone }: Pick<EndedHolding, 'account' | 'verifiedPhone'>,
  months: number,
  now: Moment,
): E | undefined =>
  ended
    ?.filter(
      each =>
        keptOutUntil(each, months) > now &&
        (each.account === account ||
          (verifiedPhone !== undefined && each.verifiedPhone === verifiedPhone)),
    )
    .at(-1);
