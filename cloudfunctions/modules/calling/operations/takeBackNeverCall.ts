import { dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { takeBackNeverCall as contract } from '../../../../types/calling/takeBackNeverCall';
import { staffOperation } from '../../access';
import { followUpStore, namesIn, roundView, workedOn } from '../../followups';
import { deathStore } from '../../people';

/** The calls are opened again first: if it is killed in between, it is repeated. */
export const takeBackNeverCall = staffOperation(contract, async ({ followUpId }, call) => {
  const { caller, now } = call;
  const read = await workedOn(caller.staff, followUpId);
  if (!read) return refused('FOLLOW_UP_UNKNOWN', {});
  // A patient who has died since is not called again (R26).
  if ((await deathStore.among([read.personId])).has(read.personId))
    return refused('FOLLOW_UP_PERSON_DIED', {});
  const ended = read.neverCall ? await followUpStore.endedAhead(read._id, dateOf(now)) : [];
  const ids = ended.map(({ _id }) => _id);
  if (ids.length) await followUpStore.reopen(ids, [read._id], now);
  await followUpStore.takeBackNeverCall(read._id, now);
  const after = (await followUpStore.get(read._id)) ?? read;
  const round = roundView(after, await namesIn([after]), now);
  return done({ value: { round, opened: ids.length }, subjects: [read._id, read.personId] });
});
