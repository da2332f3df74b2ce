import { HOUR, type Moment } from '../../../../domain/time/time';
import type { LimitKind } from '../../../../types/contract';
import { limitStore } from '../stores/limits';

/** So many tries of an hour are only remembered by the instance: a patient's ordinary day costs no request. */
const REMEMBERED = 2;
/** An instance forgets the oldest beyond this; whoever is forgotten is remembered anew. */
const MOST = 10_000;

const remembered = new Map<string, { since: Moment; count: number }>();

/** @internal Forgets what this instance remembers: tests are one process with many hospitals. */
export const forgetTries = (): void => remembered.clear();

/**
 * Counts one try against the limit of an hour (R20). The first two are counted by the instance alone; the third writes them
 * all down, so that the limit holds over all instances but for two tries of each.
 * @param key whose tries these are: the account, or what several accounts have in common
 * @returns until when no more is allowed; undefined while the limit holds
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
