import { HOUR, type Moment } from '../../../../domain/time/time';
import type { LimitKind } from '../../../../types/contract';
import { forgettable } from '../../../cloud/memory';
import { limitStore } from '../stores/limits';

/**
 * This many tries in an hour are only counted in memory, so that a patient's normal day needs no
 * request.
 */
const REMEMBERED = 2;
/** The maximum number of accounts counted in memory; beyond it the oldest are forgotten. */
const MOST = 10_000;

const remembered = new Map<string, { since: Moment; count: number }>();

forgettable(() => remembered.clear());

/**
 * Counts one try against an hourly limit (R20). The first two tries are counted in this instance
 * only; the third one writes them all. So the limit holds over all instances, except for two tries
 * in each.
 *
 * @param key whose tries are counted: the account, or what several accounts have in common
 * @returns until when no more tries are allowed; undefined within the limit
 */
export async function tooOften(
  kind: LimitKind,
  key: string,
  max: number,
  now: Moment,
): Promise<Moment | undefined> {
  const id = `${kind}-${key}`;
  const before = remembered.get(id);
  const known = before && before.since > now - HOUR ? before : { since: now, count: 0 };
  known.count += 1;
  remembered.delete(id);
  remembered.set(id, known);
  if (remembered.size > MOST) remembered.delete(remembered.keys().next().value!);
  if (known.count <= REMEMBERED && known.count <= max) return undefined;
  return limitStore.take(id, known.count === REMEMBERED + 1 ? known.count : 1, max, now);
}
