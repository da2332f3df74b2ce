import type { Moment } from '../../types/moment';
import { addMonths } from '../time/time';

/** How it was shown that an account may see a person's whole record (R23). */
export const proofWays = ['phone', 'realName', 'desk', 'holder'] as const;
export type ProofWay = (typeof proofWays)[number];

/** An account that holds a person, as far as its rights go. */
export interface Holder {
  account: string;
  addedAt: Moment;
  /** Adding a person proves nothing: the account books for them and sees what it booked itself. */
  unproven?: true;
  /** None where it is unproven, or was added before there were proofs. */
  proof?: { way: ProofWay; at: Moment };
}

/** An account whose holding a proven holder ended (R23). */
export interface EndedHolding {
  account: string;
  at: Moment;
  /** Keyed hash of the phone that WeChat had verified for it: another account of that phone is the same one. */
  verifiedPhone?: string;
}

/** A person's record, as far as it says who holds it. */
export interface HeldPerson {
  links: readonly Holder[];
  /** The record it was joined to: who held it holds that one (R1). */
  joinedTo?: string;
}

/** What an account may do with a person: `all`, only what it booked itself (`own`), or nothing (R23). */
export type Reach = 'all' | 'own' | 'nothing';

/** Whether a holding is proven. One from before there were proofs counts as proven, so that nobody is locked out. */
export const isProven = ({ unproven }: Holder): boolean => unproven !== true;

/** The one answer to "whose record is it" (R23): every operation of a patient's account asks it. */
export function reachOf(person: HeldPerson | undefined, account: string): Reach {
  const holder = person?.joinedTo
    ? undefined
    : person?.links.find(each => each.account === account);
  if (!holder) return 'nothing';
  return isProven(holder) ? 'all' : 'own';
}

/** Whether the account may book for the person, under all the rules. */
export const mayBookFor = (person: HeldPerson | undefined, account: string): boolean =>
  reachOf(person, account) !== 'nothing';

/** Whether the account sees the person's whole record, and may change it. */
export const seesAll = (person: HeldPerson | undefined, account: string): boolean =>
  reachOf(person, account) === 'all';

/** Whether the account holds the person and has proven nothing yet: there is something to prove. */
export const isUnproven = (person: HeldPerson | undefined, account: string): boolean =>
  reachOf(person, account) === 'own';

/**
 * Whether the account sees one thing that belongs to a person.
 * @param by the account that made it: booked the visit, wrote the complaint
 */
export const seesOne = (person: HeldPerson | undefined, account: string, by: string): boolean => {
  const reach = reachOf(person, account);
  return reach === 'all' || (reach === 'own' && by === account);
};

/** The persons an account holds, by what it sees of their things: everything, or what it made itself. */
export interface Sight {
  account: string;
  whole: string[];
  own: string[];
}

/** What an account sees of the things of some persons, for a list of them: one by one it is `seesOne`. */
export function sightOf(
  persons: readonly (HeldPerson & { _id: string })[],
  account: string,
): Sight {
  const reaching = (reach: Reach) =>
    persons.filter(each => reachOf(each, account) === reach).map(({ _id }) => _id);
  return { account, whole: reaching('all'), own: reaching('own') };
}

/** What staff see who may see some persons' things: everything. */
export const sightOfAll = (persons: string[]): Sight => ({ account: '', whole: persons, own: [] });

/** The accounts that may answer for a person; empty while nobody has proven anything. */
export const provenHolders = <H extends Holder>(links: readonly H[]): H[] => links.filter(isProven);

/**
 * Whose phone is dialled and who hears of something, best first (R23): the account it is about if that is proven, then the
 * other proven holders, then the rest, each in the order in which they were added.
 */
export function byTrust<H extends Holder>(links: readonly H[], about?: string): H[] {
  const rank = (holder: H): number => {
    const asked = holder.account === about;
    if (isProven(holder)) return asked ? 0 : 1;
    return asked ? 2 : 3;
  };
  return [...links].sort((a, b) => rank(a) - rank(b) || a.addedAt - b.addedAt);
}

/** The accounts that have proven nothing, the one that came first at the front. */
export const strangersByAge = <H extends Holder>(links: readonly H[]): H[] =>
  links.filter(link => !isProven(link)).sort((a, b) => a.addedAt - b.addedAt);

/**
 * Which child of a card gives its place among the card's children to one that a proven holder of the card adds (R23): of those that nobody
 * has proven to hold and that the account did not add itself, one whom nobody holds any more, else the one that came first. Undefined: none.
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

/** @internal Whether one more account may hold a person (`account.holders`): what adding one will ask. */
export const hasRoomForHolder = ({ links }: HeldPerson, max: number): boolean => links.length < max;

/** Until when an account whose holding was ended may not add the person again (`account.endedMonths`). */
export const keptOutUntil = ({ at }: EndedHolding, months: number): Moment => addMonths(at, months);

/**
 * The ended holding that keeps an account from adding the person again: its own, or one of an account with the same verified phone.
 * @returns undefined where nothing does, or no longer
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
