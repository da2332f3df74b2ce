import type { Appointment } from '../../../../domain/booking/appointment';
import { isSampled } from '../../../../domain/followups/followUps';
import {
  addDays,
  at,
  dateOf,
  type LocalDate,
  type Moment,
  nextTime,
} from '../../../../domain/time/time';
import { wasExpected } from '../../../../domain/visits/checkIn';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { type PassedOver, passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { keyedNumber } from '../../../cloud/seal';
import { appointmentStore } from '../../appointments';
import { planOwing } from '../../discharges';
import { type FollowUp, followedFrom, followUpStore, newFollowUp } from '../../followups';
import { jobStore } from '../../jobs';
import { deathStore, patientStore } from '../../people';
import { policyAt } from '../../policy';
import { planDrawn } from '../../samples';
import { settleCall } from '../steps/settleCall';

const batch = 500;
/**
 * After an outage or at the first start, calls are planned for visits up to this many days ago; for
 * older visits a call would be useless.
 */
const daysBack = 7;
/** At most this many visits are remembered whose patient's record no key opens. */
const keptInMind = 500;

/**
 * Plans the follow-ups of visits (R15) on the day after: of all patients who were seen, and of the
 * policy's sample of those who did not come. Also completes what imports and calls left undone.
 * With fixed ids, a day that is started again gives the same follow-ups.
 */
export const planFollowUps: Job = {
  name: 'planFollowUps',
  async run(now, timeLeft) {
    const policy = await policyAt(now);
    const did = { settled: 0, rounds: 0, visits: 0 };
    const passed = passedOver();
    for (const followUp of await followUpStore.owing(batch)) {
      if (!timeLeft()) break;
      if (await passed.doing(followUp._id, () => settleCall(followUp, now))) did.settled++;
    }
    did.rounds = await planOwing(policy, now, timeLeft, passed);
    await planDrawn(policy, now, timeLeft, passed);
    const today = dateOf(now);
    const { upTo, passed: left } = await jobStore.reached('planFollowUps');
    const planning = { policy, now, timeLeft, passed, unread: new Set<string>() };
    const reach = (to: Moment) =>
      jobStore.setReached('planFollowUps', to, [...planning.unread].slice(-keptInMind));
    if (left.length) {
      did.visits += await planVisits(await stillOfUse(left, today), planning);
      await reach(upTo);
    }
    const done = upTo ? dateOf(upTo) : '';
    for (let date = addDays(today, -daysBack); date < today; date = addDays(date, 1)) {
      if (date <= done) continue;
      // A day is complete when it is known for each patient whether they came.
      if (!timeLeft() || (await appointmentStore.missed(at(addDays(date, 1)))) > 0) break;
      const planned = await planDay(date, planning);
      if (planned === undefined) break;
      did.visits += planned;
      await reach(at(date));
    }
    return { ...did, ...passed.counted() };
  },
  dueAt: async now => nextTime(now, '00:00'),
};

/** What planning visits needs, and the visits it could not plan. */
interface Planning {
  policy: Policy;
  now: Moment;
  timeLeft: () => boolean;
  passed: PassedOver;
  /** Visits of people whose record no key opens: they are looked at again. */
  unread: Set<string>;
}

/**
 * Visits that were passed over before and are not too long ago, because a key may open them now.
 */
const stillOfUse = async (ids: string[], today: LocalDate): Promise<Appointment[]> =>
  (await appointmentStore.byIds(ids)).filter(({ date }) => date >= addDays(today, -daysBack));

/** Plans the follow-ups of a day; undefined when there was no time to finish. */
async function planDay(date: LocalDate, planning: Planning): Promise<number | undefined> {
  const { policy, timeLeft } = planning;
  let planned = 0;
  let after: string | undefined;
  for (;;) {
    if (!timeLeft()) return undefined;
    const visits = await appointmentStore.ofDayStanding(
      date,
      ['arrived', 'fulfilled', 'noshow'],
      after,
      batch,
    );
    const wanted = visits.filter(
      visit =>
        visit.status !== 'noshow' ||
        (wasExpected(visit) &&
          isSampled(keyedNumber('missed sample', visit._id), policy.followUp.missedPercent)),
    );
    planned += await planVisits(wanted, planning);
    after = visits.at(-1)?._id;
    if (visits.length < batch) return planned;
  }
}

async function planVisits(
  visits: Appointment[],
  { policy, now, passed, unread }: Planning,
): Promise<number> {
  if (!visits.length) return 0;
  const ids = [...new Set(visits.map(({ patientId }) => patientId))];
  const [patients, dead] = await Promise.all([patientStore.byIds(ids), deathStore.among(ids)]);
  const byId = new Map(patients.map(patient => [patient._id, patient]));
  const followUps = visits.flatMap((visit): FollowUp[] => {
    const patient = byId.get(visit.patientId);
    if (!patient || dead.has(visit.patientId)) return [];
    const followed = passed.reading(patient._id, () => followedFrom(patient, visit.account));
    if (!followed) {
      unread.add(visit._id);
      return [];
    }
    const kind = visit.status === 'noshow' ? 'outpatientMissed' : 'outpatientSeen';
    return [
      newFollowUp(
        {
          id: derivedId(kind, visit._id),
          kind,
          source: { kind: 'visit', id: visit._id },
          patientId: visit.patientId,
          department: visit.department,
          doctor: { id: visit.doctor.id, name: visit.doctor.name },
          date: visit.date,
          ...followed,
        },
        policy,
        now,
      ),
    ];
  });
  await followUpStore.insertMissing(followUps);
  return followUps.length;
}
