import { daysToOffer } from '../../../../domain/surveys/surveys';
import { at, dateOf, type LocalDate, nextTime } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { appointmentStore } from '../../appointments';
import { followUpStore } from '../../followups';
import { jobStore } from '../../jobs';
import { noticeStore } from '../../notices';
import { deathStore, hearerOf, patientStore } from '../../people';
import { policyAt } from '../../policy';
import { newSurvey, surveyNotice } from '../steps/newSurvey';
import { offerWards } from '../steps/offerWards';
import { settleSurvey } from '../steps/settleSurvey';
import { surveyStore } from '../stores/surveys';

const batch = 500;

/**
 * Offers every patient who came on a day the survey of the visit (R14), from the policy's time in
 * the evening on. Each gets it once, even if runs overlap, are late or are killed: survey and
 * notice have ids derived from the visit, and a day is done only when all are there. The same for
 * patients discharged from a ward. Then it completes what killed calls left undone for submitted
 * answers (R16).
 */
export const offerSurveys: Job = {
  name: 'offerSurveys',
  async run(now, timeLeft) {
    const policy = await policyAt(now);
    const upTo = await jobStore.upTo('offerSurveys');
    const did = { offered: 0, wards: 0, settled: 0 };
    const passed = passedOver();
    for (const date of daysToOffer(upTo ? dateOf(upTo) : undefined, now, policy.survey)) {
      const offered = await offerDay(date, policy, timeLeft);
      did.offered += offered.count;
      if (!offered.whole) return did;
      await jobStore.setUpTo('offerSurveys', at(date));
    }
    did.wards = await offerWards(policy, now, timeLeft, passed);
    while (timeLeft()) {
      const owing = await surveyStore.owing(batch, passed.ids());
      const settled = new Set<string>();
      for (const survey of owing) {
        if (!timeLeft()) return { ...did, ...passed.counted() };
        const settle = () => settleSurvey(survey, now).then(() => true);
        if (await passed.doing(survey._id, settle)) settled.add(survey._id);
      }
      did.settled += settled.size;
      if (owing.length < batch) break;
    }
    return { ...did, ...passed.counted() };
  },
  dueAt: async now => nextTime(now, (await policyAt(now)).survey.offeredAt),
};

async function offerDay(
  date: LocalDate,
  policy: Policy,
  timeLeft: () => boolean,
): Promise<{ count: number; whole: boolean }> {
  let count = 0;
  let after = '';
  while (timeLeft()) {
    const came = await appointmentStore.cameOn(date, after, batch);
    if (came.length) {
      const ids = [...new Set(came.map(({ patientId }) => patientId))];
      const [found, dead, asked] = await Promise.all([
        patientStore.byIds(ids),
        deathStore.among(ids),
        followUpStore.askedOfVisits(came.map(({ _id }) => _id)),
      ]);
      const patients = new Map(found.map(patient => [patient._id, patient]));
      const surveys = came
        .filter(({ _id, patientId }) => !dead.has(patientId) && !asked.has(_id))
        .map(visit => newSurvey(visit, policy));
      await surveyStore.insertMissing(surveys);
      await noticeStore.insertMissing(
        surveys.flatMap(survey => {
          const account = hearerOf(patients.get(survey.patientId), survey.account);
          return account ? [surveyNotice(survey, account)] : [];
        }),
      );
      count += surveys.length;
    }
    if (came.length < batch) return { count, whole: true };
    after = came.at(-1)?._id ?? after;
  }
  return { count, whole: false };
}
