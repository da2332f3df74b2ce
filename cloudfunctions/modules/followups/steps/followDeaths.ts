import { sourceOf } from '../../../../domain/people/death';
import type { Moment } from '../../../../domain/time/time';
import { deathStore } from '../../people';
import { followUpStore } from '../stores/followUpStore';
import { recordDeaths } from './recordDeaths';

/**
 * Follows a hand-over between two records of a person, or back (R1, R26): the list of deaths is
 * updated, and so is what a death ended. May be repeated at any time.
 * @param personIds both records
 */
export async function followDeaths(personIds: readonly string[], now: Moment): Promise<void> {
  const causes = (await deathStore.of(personIds)).flatMap(death => death.causes.map(sourceOf));
  if (!causes.length) return;
  const idsOf = (kind: string) => causes.filter(each => each.kind === kind).map(({ id }) => id);
  const [stays, calls, desk] = [idsOf('stay'), idsOf('call'), idsOf('desk')];
  await recordDeaths({ stays, calls, desk });
  const dead = await deathStore.among(personIds);
  const ended = await followUpStore.endedBy([...stays, ...calls]);
  const back = ended.filter(({ personId }) => personIds.includes(personId) && !dead.has(personId));
  if (back.length)
    await followUpStore.reopen(
      back.map(({ _id }) => _id),
      [...stays, ...calls],
      now,
    );
  // Open calls of a patient who is now dead end as well.
  for (const [personId, { endedBy }] of await endings(personIds, [...stays, ...calls]))
    if (dead.has(personId)) await followUpStore.endMany({ personId }, 'died', endedBy, now);
}

/** For each dead person: the id of the stay or call that ends their follow-ups. */
async function endings(personIds: readonly string[], sources: string[]) {
  const found = await deathStore.of(personIds);
  return new Map(
    found.flatMap(({ _id, causes }) => {
      const by = causes.map(cause => sourceOf(cause).id).find(id => sources.includes(id));
      return by === undefined ? [] : [[_id, { endedBy: by }] as const];
    }),
  );
}
