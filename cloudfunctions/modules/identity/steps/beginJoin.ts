import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { timeFor } from '../../../cloud/pace';
import { keyedHash } from '../../../cloud/seal';
import { type Join, joinStore } from '../../people';
import { settledAfter, settleJoin } from './settleJoin';

/** An operation works this long (ms) on a join; the job does the remaining work. */
const whileCalled = 8_000;

/**
 * The id of a join. It is the same in both directions, so that two members who join the records in
 * opposite directions at the same time share one join.
 */
export const joinIdOf = (one: string, other: string): string =>
  `J-${keyedHash('join', [one, other].sort().join('\n'))}`;

/** Returns a test whether a call still has time to work on a join. */
export const timeOfCall = (): (() => boolean) => timeFor(whileCalled);

/**
 * Records a join and makes it, as far as there is time (R1). If the request is repeated, the second
 * call continues the same join.
 */
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
