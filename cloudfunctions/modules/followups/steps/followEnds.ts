import { sourceOf } from '../../../../domain/people/death';
import type { Moment } from '../../../../domain/time/time';
import { deathStore } from '../../people';
import { dischargeStore } from '../stores/discharges';
import { followUpStore } from '../stores/followUpStore';

/**
 * Aligns the calls of some people with what is known of them, after calls or stays became another
 * person's: a corrected row, a join (R1, R15, R26). Calls that ended by another person's death or
 * wish are open again; open calls end if the person has died or asked never to be called. May be
 * repeated at any time.
 */
export async function followEnds(personIds: readonly string[], now: Moment): Promise<void> {
  const ids = [...new Set(personIds)];
  if (!ids.length) return;
  await openOthers(ids, now);
  const [deaths, wishes] = await Promise.all([deathStore.of(ids), followUpStore.neverCallsOf(ids)]);
  for (const { _id, causes } of deaths) {
    const [cause] = causes;
    if (cause) await followUpStore.endMany({ personId: _id }, 'died', sourceOf(cause).id, now);
  }
  for (const { _id, personId } of wishes) await followUpStore.endByWish(personId, _id, now);
}

/** Opens calls of these people that ended by what was said of another person. */
async function openOthers(personIds: string[], now: Moment): Promise<void> {
  const ended = await followUpStore.endedForPersons(personIds);
  if (!ended.length) return;
  const sources = [...new Set(ended.flatMap(({ endedBy }) => endedBy ?? []))];
  const [calls, stays] = await Promise.all([
    followUpStore.deathsOf(sources),
    dischargeStore.rowsOf(sources),
  ]);
  const whose = new Map([...calls, ...stays].map(({ _id, personId }) => [_id, personId]));
  const back = ended.filter(({ personId, endedBy = '' }) => {
    const of = whose.get(endedBy);
    return of !== undefined && of !== personId;
  });
  if (back.length)
    await followUpStore.reopen(
      back.map(({ _id }) => _id),
      sources,
      now,
    );
}
