import type { Policy } from '../../types/policy/policy';
import { at, MINUTE } from '../time/time';
import { bookingWindow, type Claim, type Session } from './session';
import { keptOf } from './shares';

/** The fields of a session that is over which `lookBack` reads. */
export interface PastSession extends Pick<Session, 'date' | 'state'> {
  slots: readonly {
    start: string;
    capacity: number;
    claims: readonly (Pick<Claim, 'channel' | 'at' | 'givenBackAt'> & { extra?: object })[];
  }[];
}

/** The effects that a share would have had, in places. */
export interface LookedBack {
  places: number;
  kept: number;
  soldEarly: number;
  soldLate: number;
  missed: number;
  returned: number;
  againWithin: number;
  againLater: number;
}

const nothing: LookedBack = {
  ...{ places: 0, kept: 0, soldEarly: 0, soldLate: 0, missed: 0 },
  ...{ returned: 0, againWithin: 0, againLater: 0 },
};

const counts = Object.keys(nothing) as (keyof LookedBack)[];

function add(one: LookedBack, other: LookedBack): LookedBack {
  const sum = { ...one };
  for (const count of counts) sum[count] += other[count];
  return sum;
}

/**
 * Simulates sessions that are over with a share kept for the desk and a random delay for returned
 * places (R4). Goes slot by slot over the real bookings, their times and channels. Leaves out extra
 * numbers and stopped sessions.
 */
export function lookBack(
  sessions: readonly PastSession[],
  { keptForDesk, returnedWithin }: Pick<Policy['booking'], 'keptForDesk' | 'returnedWithin'>,
  policy: Policy,
): LookedBack {
  return sessions
    .filter(({ state }) => state === 'open')
    .flatMap(({ date, slots }) => {
      const { closesAt } = bookingWindow(date, policy);
      const keeps = keptOf(
        slots.map(({ capacity }) => capacity),
        keptForDesk,
      );
      return slots.map((slot, index) => ({
        ...nothing,
        places: slot.capacity,
        ...keeping(slot, keeps[index]!, closesAt),
        ...returning(slot, Math.min(closesAt, at(date, slot.start)), returnedWithin * MINUTE),
      }));
    })
    .reduce(add, nothing);
}

type PastSlot = PastSession['slots'][number];

const withinCapacity = ({ claims }: PastSlot) => claims.filter(({ extra }) => !extra);

function keeping(slot: PastSlot, kept: number, closesAt: number) {
  const claims = withinCapacity(slot);
  const stood = (claim: PastSlot['claims'][number]) =>
    claim.at < closesAt && !(claim.givenBackAt !== undefined && claim.givenBackAt < closesAt);
  const online = claims.filter(claim => claim.channel === 'wechat' && stood(claim)).length;
  const early = claims.filter(claim => claim.channel !== 'wechat' && stood(claim)).length;
  const late = claims.filter(claim => claim.channel !== 'wechat' && claim.at >= closesAt).length;
  const soldEarly = Math.min(kept, early);
  return {
    kept,
    soldEarly,
    soldLate: Math.min(kept - soldEarly, late),
    missed: Math.max(0, online - (slot.capacity - kept)),
  };
}

/** Pairs each returned place with the first later booking of its slot that is not paired yet. */
function returning(slot: PastSlot, until: number, within: number) {
  const claims = withinCapacity(slot);
  const back = claims
    .flatMap(({ givenBackAt }) =>
      givenBackAt !== undefined && givenBackAt < until ? [givenBackAt] : [],
    )
    .sort((a, b) => a - b);
  const taken = claims.map(claim => claim.at).sort((a, b) => a - b);
  const found = { returned: back.length, againWithin: 0, againLater: 0 };
  for (const moment of back) {
    const next = taken.findIndex(each => each >= moment);
    if (next < 0) continue;
    const [again] = taken.splice(0, next + 1).slice(-1);
    if (again! - moment <= within) found.againWithin++;
    else found.againLater++;
  }
  return found;
}
