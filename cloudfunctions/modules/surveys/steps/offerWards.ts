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
 * Offers patients the ward's form some days after discharge (R14), each once. A stay owes it until
 * survey and notice are there, so that a late or corrected list still leads to the right offers.
 * Returns how many were offered.
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

/**
 * Offers the forms, except to patients who answered on paper, were asked the same in a call, have
 * died, or whom no account holds; and not after the form would be closed.
 */
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
 * Moves the surveys of corrected stays to the right department and day (R18). A survey that was
 * offered to another patient because of a wrong list is taken back.
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
