import { defined } from '../../../../domain/defined';
import { dateOf, type Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { type PassedOver, passedOver } from '../../../cloud/passedOver';
import {
  dischargedOf,
  dischargeStore,
  followedFromStays,
  followUpStore,
  newFollowUp,
} from '../../followups';
import { deathStore } from '../../people';
import { type Sample, sampleStore } from '../stores/samples';

/**
 * The id of the call of a drawn patient. A stay has one call, even if it is drawn on several days.
 */
export const sampledId = (stayId: string): string => derivedId('sampled', stayId);

/**
 * Plans the calls of drawn patients (R17), without those who have died since, or never want calls.
 * May be repeated; the draw owes it until all are planned.
 */
export async function planCalls(
  sample: Sample,
  policy: Policy,
  now: Moment,
  passed: PassedOver = passedOver(),
): Promise<void> {
  const drawn = await dischargeStore.byIds(sample.records.map(({ id }) => id));
  const stays = drawn.filter(stay => passed.reading(stay._id, () => dischargedOf(stay)));
  const [dead, followed] = await Promise.all([
    deathStore.among(stays.map(({ personId }) => personId)),
    followedFromStays(stays),
  ]);
  const calls = stays
    .filter(({ personId, dead: diedThere }) => !diedThere && !dead.has(personId))
    .map(({ _id, patientId, department, doctor, dischargedOn }) =>
      newFollowUp(
        {
          id: sampledId(_id),
          kind: 'sampled',
          source: { kind: 'discharge', id: _id },
          dischargeId: _id,
          ...defined({ patientId, doctor }),
          department,
          date: dischargedOn,
          from: dateOf(sample.drawnAt),
          ...followed.get(_id)!,
        },
        policy,
        now,
      ),
    );
  if (calls.length) await followUpStore.insertMissing(calls);
  await sampleStore.callsPlanned(sample._id);
}

/** Plans the calls that draws owe because their call died; returns how many. */
export async function planDrawn(
  policy: Policy,
  now: Moment,
  timeLeft: () => boolean,
  passed: PassedOver,
): Promise<number> {
  const owing = await sampleStore.owingCalls(10);
  let planned = 0;
  for (const sample of owing) {
    if (!timeLeft()) break;
    const plan = () => planCalls(sample, policy, now, passed).then(() => true);
    if (await passed.doing(sample._id, plan)) planned++;
  }
  return planned;
}
