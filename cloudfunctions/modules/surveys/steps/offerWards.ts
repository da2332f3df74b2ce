import { lastWardDay, wardOpeningOf } from '../../../../domain/surveys/surveys';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import type { PassedOver } from '../../../cloud/passedOver';
import { type Discharge, dischargedOf, dischargeStore, followUpStore } from '../../followups';
import { noticeStore } from '../../notices';
import { deathStore, goesBy, hearerOf, patientStore } from '../../people';
import { type Survey, surveyStore } from '../stores/surveys';
import { newWardSurvey, surveyNotice, wardSurveyId } from './newSurvey';

const batch = 200;

/**
 * Offers patients the form of their ward some days after leaving (R14), each once: a stay owes it until survey and notice are
 * there, so that a list that comes late, or is corrected, offers what it should. Answers how many were offered.
 */
export async function offerWards(
  policy: Policy,
  now: Moment,
  timeLeft: () => boolean,
  passed: PassedOver,
): Promise<number> {
  let offered = 0;
  while (timeLeft()) {
    const lastDay = lastWardDay(now, policy.survey);
    const owing = await dischargeStore.owingSurvey(lastDay, batch, passed.ids());
    if (!owing.length) break;
    const stays = owing.filter(each => passed.reading(each._id, () => dischargedOf(each)));
    offered += await offer(stays, policy, now, passed);
    const left = passed.ids();
    await dischargeStore.surveySettled(stays.filter(({ _id }) => !left.includes(_id)));
  }
  return offered;
}

/** Nobody is offered it who answered it on paper, whom a call asked the same, who has died, or whom no account holds; nor once it would be closed. */
async function offer(
  stays: Discharge[],
  policy: Policy,
  now: Moment,
  passed: PassedOver,
): Promise<number> {
  const [patients, dead, asked, surveysThere] = await Promise.all([
    patientStore.byIds(stays.flatMap(({ patientId }) => patientId ?? [])),
    deathStore.among(stays.map(({ personId }) => personId)),
    followUpStore.askedOfStays(stays.map(({ _id }) => _id)),
    surveyStore.byIds(stays.map(({ _id }) => wardSurveyId(_id))),
  ]);
  const answered = new Set(
    surveysThere.flatMap(({ stay, answeredAt }) => (stay && answeredAt ? [stay] : [])),
  );
  const byId = new Map(patients.map(patient => [patient._id, patient]));
  const offers = stays.flatMap((stay): { survey: Survey; account: string }[] => {
    const patient = byId.get(stay.patientId ?? '');
    const { name } = dischargedOf(stay);
    const isTheirs = patient && passed.reading(stay._id, () => goesBy(patient, name));
    const account = isTheirs && hearerOf(patient);
    if (!account || dead.has(stay.personId)) return [];
    if (asked.has(stay._id) || answered.has(stay._id)) return [];
    if (now >= wardOpeningOf(stay.dischargedOn, policy.survey).closesAt) return [];
    return [{ survey: newWardSurvey(stay, account, policy), account }];
  });
  await placeAnew(stays, policy, now);
  const surveys = offers.map(({ survey }) => survey);
  if (surveys.length) await surveyStore.insertMissing(surveys);
  const notices = offers.map(({ survey, account }) => surveyNotice(survey, account));
  if (notices.length) await noticeStore.insertMissing(notices);
  return offers.length;
}

/**
 * A survey counts where its stay counts, also once the stay was corrected (R18). One that was offered for somebody else, who lay there by
 * the list as it was, is taken back.
 */
async function placeAnew(stays: Discharge[], policy: Policy, now: Moment): Promise<void> {
  const wanted = new Map(
    stays.map(stay => newWardSurvey(stay, undefined, policy)).map(each => [each._id, each]),
  );
  for (const { _id, date, department, patientId } of await surveyStore.byIds([...wanted.keys()])) {
    const to = wanted.get(_id);
    if (to && patientId && to.patientId !== patientId) await surveyStore.withdraw(_id);
    else if (to && (to.date !== date || to.department.name !== department.name))
      await surveyStore.place(_id, to, now);
  }
}
