import { chunks } from '../../../../domain/chunks';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { dischargeStore, followUpStore, recordDeaths } from '../../followups';
import { deathStore } from '../../people';

/** Stays and calls that now belong to another person. */
interface Parted {
  /** The new person of each, by id. */
  to: ReadonlyMap<string, string>;
  /** Those of them that record a death. */
  stays: readonly string[];
  calls: readonly string[];
  /** The former persons, as far as they are known. */
  owners: readonly string[];
}

/**
 * Applies the deaths in parted stays and calls to their own person (R26), and restores what they
 * ended for the former one, if it is still ahead or was ended by that death. May be repeated at any
 * time.
 */
export async function settleParted(
  { to, stays, calls, owners }: Parted,
  now: Moment,
): Promise<void> {
  if (stays.length || calls.length) await recordDeaths({ stays, calls });
  const back: { _id: string; personId: string; endedBy?: string }[] = [];
  for (const ids of chunks([...to.keys()], 500)) {
    const ended = (await followUpStore.endedBy(ids)).filter(
      ({ personId, endedBy = '', closedBecause, dueOn }) =>
        personId !== to.get(endedBy) && (closedBecause === 'died' || dueOn >= dateOf(now)),
    );
    back.push(...ended);
  }
  const dead = await deathStore.among([...owners, ...back.map(({ personId }) => personId)]);
  const open = back.filter(({ personId }) => !dead.has(personId));
  if (open.length)
    await followUpStore.reopen(
      open.map(({ _id }) => _id),
      [...new Set(open.flatMap(({ endedBy }) => endedBy ?? []))],
      now,
    );
  // Plans the calls that were left out while these people counted as dead.
  const living = [...owners, ...back.map(({ personId }) => personId)].filter(id => !dead.has(id));
  if (living.length && (stays.length || calls.length)) await dischargeStore.owePlan(living);
}
