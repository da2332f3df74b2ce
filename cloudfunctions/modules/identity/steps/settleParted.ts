import { chunks } from '../../../../domain/chunks';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { dischargeStore, followUpStore, putDownDeaths } from '../../followups';
import { deathStore } from '../../people';

/** Stays and calls that are another person's now than they were. */
interface Parted {
  /** Whose each is, by its id. */
  to: ReadonlyMap<string, string>;
  /** Those of them that say that somebody has died. */
  stays: readonly string[];
  calls: readonly string[];
  /** Whose they were, as far as that is known. */
  owners: readonly string[];
}

/**
 * What parted stays and calls say of a death holds of their own person (R26); what they ended for somebody else is open again, as far as it still
 * lies ahead or was ended by that death. May be done again at any time.
 */
export async function settleParted(
  { to, stays, calls, owners }: Parted,
  now: Moment,
): Promise<void> {
  if (stays.length || calls.length) await putDownDeaths({ stays, calls });
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
  // What was not planned for them while they were taken for dead.
  const living = [...owners, ...back.map(({ personId }) => personId)].filter(id => !dead.has(id));
  if (living.length && (stays.length || calls.length)) await dischargeStore.owePlan(living);
}
