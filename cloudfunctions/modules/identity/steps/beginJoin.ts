import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { keyedHash } from '../../../cloud/seal';
import { type Join, joinStore } from '../../people';
import { settledAfter, settleJoin } from './settleJoin';

/** So long an operation works on a join; the clock does what is left (ms). */
const whileCalled = 8_000;

/** The same whichever of the two stays: two members of staff who join them at once, each the other way, are told apart by it. */
export const joinIdOf = (one: string, other: string): string =>
  `J-${keyedHash('join', [one, other].sort().join('\n'))}`;

/** Says when the time of a call for the work on a join is over. */
export const timeOfCall = (): (() => boolean) => {
  const until = performance.now() + whileCalled;
  return () => performance.now() < until;
};

/** Puts a join down and makes it, as far as there is time (R1). Sent twice it is one, and the second goes on with it. */
export async function beginJoin(
  { from, into, why, by }: Pick<Join, 'from' | 'into' | 'why' | 'by'>,
  now: Moment,
): Promise<Outcome<Join>> {
  const _id = joinIdOf(from, into);
  const wish = { _id, from, into, why, by, at: now, settleAt: now + settledAfter };
  const join = (await joinStore.begin(wish)) ?? (await joinStore.get(_id));
  if (join?.into !== into) return refused('JOIN_UNDER_WAY', {});
  if (join.state === 'joined') return done(join);
  if (join.state !== 'joining') return refused('JOIN_UNDER_WAY', {});
  const came = await settleJoin(join, now, timeOfCall());
  if (came === 'abandoned') return refused('JOIN_UNDER_WAY', {});
  return done((await joinStore.get(_id)) ?? join);
}
