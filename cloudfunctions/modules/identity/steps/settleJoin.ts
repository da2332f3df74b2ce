import { dateOf, MINUTE, type Moment } from '../../../../domain/time/time';
import { followDeaths, followEnds } from '../../followups';
import { type Join, joiningStore, joinStore } from '../../people';
import { policyAt } from '../../policy';
import { recount } from '../../strikes';
import { moveWaits } from '../../timetable';
import { countHeld } from './countHeld';
import { handOver } from './handOver';
import { part } from './partRecord';
import { bothOf, know, lead, linkHolders } from './recordsOfJoin';

/**
 * Longer (ms) than any function can run: calls that read the records before the join have written
 * by then.
 */
export const settledAfter = 1.5 * MINUTE;

/**
 * Joins two records, or separates them again, as far as there is time (R1). It is done at once, and
 * again `settledAfter` later for what calls wrote meanwhile. Every step may be repeated.
 */
export async function settleJoin(
  join: Join,
  now: Moment,
  timeLeft: () => boolean,
): Promise<'settled' | 'later' | 'abandoned'> {
  if (!(await takeHold(join))) return 'later';
  if (join.state === 'joining' && !(await mayJoin(join))) {
    await letGo(join);
    await joinStore.abandon(join);
    return 'abandoned';
  }
  const written = join.state === 'joining' ? joinBoth : part;
  if (!(await written(join, now, timeLeft))) return 'later';
  await follow(join, now);
  if (now < join.settleAt) return 'later';
  await letGo(join);
  await joinStore.settled(join);
  return 'settled';
}

/**
 * Reserves both records, always in the same order, so that of two joins with the same records one
 * gets both.
 */
async function takeHold({ _id, from, into }: Join): Promise<boolean> {
  for (const record of [from, into].sort())
    if (!(await joiningStore.claim(record, _id))) return false;
  return true;
}

async function letGo({ _id, from, into }: Join): Promise<void> {
  await joiningStore.release(from, _id);
  await joiningStore.release(into, _id);
}

/** Whether neither record was joined otherwise before this join reserved both. */
async function mayJoin(join: Join): Promise<boolean> {
  const both = await bothOf(join);
  const led = both?.from.joinedTo;
  return !!both && both.into.joinedTo === undefined && (led === undefined || led === join.into);
}

async function joinBoth(join: Join, now: Moment, timeLeft: () => boolean): Promise<boolean> {
  if (!(await know(join, now)) || !(await linkHolders(join, now))) return false;
  if (!(await handOver(join, timeLeft))) return false;
  await lead(join);
  return true;
}

/**
 * Updates everything counted for both records after the hand-over: waiting lines, limits, bars,
 * deaths.
 */
async function follow({ _id, from, into, state }: Join, now: Moment): Promise<void> {
  const joining = state === 'joining';
  const direction = joining ? { from, to: into } : { from: into, to: from };
  await moveWaits({ ...direction, join: _id, parting: !joining }, dateOf(now));
  for (const record of [from, into]) await countHeld(record, now);
  await recount([from, into], await policyAt(now), now);
  await followDeaths([from, into], now);
  await followEnds([from, into], now);
}
