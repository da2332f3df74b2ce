import { chunks } from '../../../../domain/chunks';
import { addMonths, type Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { strikeStore } from '../stores/strikes';
import { recount } from './settleStrikes';

/** No policy has bars that a strike of longer ago can still affect (in months). */
const LONGEST = 60 + 2 * 24;
const piece = 1000;

/**
 * Computes the bars of all patients with strikes again, after a change of the policy (R8): otherwise a
 * patient is refused by the former rules and shown the new ones. Repeating it changes nothing.
 * @returns whether there was time for all of them
 */
export async function recountAll(
  policy: Policy,
  now: Moment,
  timeLeft: () => boolean,
): Promise<boolean> {
  for (const ids of chunks(await strikeStore.struckFrom(addMonths(now, -LONGEST)), piece)) {
    if (!timeLeft()) return false;
    await recount(ids, policy, now);
  }
  return true;
}
