import { defined } from '../../../../domain/defined';
import { seesAll } from '../../../../domain/people/holding';
import { type Finding, findingOf, surveyStateOf } from '../../../../domain/surveys/surveys';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, type Outcome, refused } from '../../../../types/answer';
import {
  formOf,
  type SurveyAnswers,
  type SurveyRow,
  type SurveyView,
} from '../../../../types/surveys';
import { derivedId } from '../../../cloud/derivedId';
import { seal, unseal } from '../../../cloud/seal';
import { caseStore, openNewCase, stepCase } from '../../cases';
import { dischargedOf, dischargeStore } from '../../followups';
import { type Patient, patientStore, personOf, phoneOf } from '../../people';
import { raiseVoice } from '../../voices';
import { type Survey, surveyStore } from '../stores/surveys';

/**
 * A survey of one of the account's own patients (R20). Another person's is refused like one that
 * does not exist.
 */
export async function ownSurvey(
  account: string,
  appointmentId: string,
): Promise<Outcome<{ survey: Survey; patient: Patient }>> {
  const survey = await surveyStore.get(appointmentId);
  const patient = survey?.patientId ? await patientStore.get(survey.patientId) : undefined;
  if (!survey || !patient || !seesAll(patient, account)) return refused('SURVEY_UNKNOWN', {});
  return done({ survey, patient });
}

/** Seals answers, bound to their survey. */
export const sealAnswers = (answers: SurveyAnswers, surveyId: string): string =>
  seal(answers, surveyId);

/** The submitted answers; empty if there are none. */
export const answersHandedIn = (survey: Survey): SurveyAnswers =>
  survey.answers ? unseal<SurveyAnswers>(survey.answers, survey._id) : {};

/** A survey in its patient's list. */
export const surveyRow = (survey: Survey, patient: Patient, now: Moment): SurveyRow => ({
  appointmentId: survey._id,
  occasion: survey.stay ? 'ward' : 'visit',
  state: surveyStateOf(survey, now),
  patient: { patientId: patient._id, name: personOf(patient).name },
  date: survey.date,
  department: { name: survey.department.name },
  opensAt: survey.opensAt,
  closesAt: survey.closesAt,
  begun: survey.draft !== undefined,
  ...defined({ answeredAt: survey.answeredAt, doctor: survey.doctor }),
});

/** A survey with its answers: the draft while it is open, else the submitted ones. */
export function surveyView(
  survey: Survey,
  patient: Patient,
  now: Moment,
  heard: SurveyView['heard'],
): SurveyView {
  const row = surveyRow(survey, patient, now);
  const editable = row.state !== 'closed';
  return {
    ...row,
    form: survey.form,
    answers:
      editable && survey.draft
        ? unseal<SurveyAnswers>(survey.draft, survey._id)
        : answersHandedIn(survey),
    revision: survey.revision,
    editable,
    ...defined({
      caseId: survey.caseId,
      heard,
      otherwise: survey.askedInCall ? ('call' as const) : survey.entered?.way,
    }),
  };
}

/** The text of the case: the bad ratings, then the free texts, each with its question. */
function complaintOf(survey: Survey, answers: SurveyAnswers): string {
  const { questions } = formOf(survey.form);
  const { bad, matter } = findingOf(formOf(survey.form), answers, texts.voices.nothings);
  const chosen = questions
    .filter(({ id }) => bad.includes(id))
    .map(({ kind, title }) => (kind === 'overall' ? texts.cases.overall : title));
  const written = questions
    .filter(({ kind }) => kind === 'text')
    .flatMap(({ id, title }) =>
      answers[id] ? [texts.cases.written(title, String(answers[id]))] : [],
    );
  const first = matter === 'improvement' ? texts.cases.improvement : texts.cases.callBack;
  return [chosen.length ? texts.cases.chosen(chosen) : first, ...written].join('\n');
}

/**
 * The weight of each kind of case: a complaint is more than a suggestion, a suggestion more than a
 * request to be called.
 */
const rank = { callBack: 0, improvement: 1, complaint: 2 } as const;

/**
 * Handles a submitted answer (R14, R16): opens the case of a complaint, of a basically satisfied
 * patient's suggestion, or of a request to be called; or notes in the case that the answer was
 * changed. After the case was closed, another one is opened. Then praise and suggestions are passed
 * on. May be repeated: a case knows which revision of the survey it contains. Returns the id of the
 * case, if there is one.
 */
export async function settleSurvey(survey: Survey, now: Moment): Promise<string | undefined> {
  const answers = answersHandedIn(survey);
  const finding = findingOf(formOf(survey.form), answers, texts.voices.nothings);
  const lines = await tellCase(survey, answers, finding, now);
  await raiseVoices(survey, finding, lines.caseId, now);
  if (lines.whole) await surveyStore.settle(survey._id, survey.revision, lines.caseId);
  return lines.caseId;
}

/** Updates the survey's case; `whole` is false if it has to be updated again. */
async function tellCase(
  survey: Survey,
  answers: SurveyAnswers,
  { matter, kind, overall }: Finding,
  now: Moment,
): Promise<{ caseId: string | undefined; whole: boolean }> {
  const firstId = derivedId('survey', survey._id);
  const current = await caseStore.get(survey.caseId ?? firstId);
  if (current && (current.surveyRevision ?? 0) >= survey.revision)
    // The case was updated already, and only the survey has not recorded it.
    return { caseId: current._id, whole: true };
  if (!current || (current.state === 'closed' && matter && matter !== 'callBack')) {
    if (!matter) return { caseId: current?._id, whole: true };
    const id = current ? derivedId('survey', survey._id, survey.revision) : firstId;
    const opened = await openNewCase({ id, matter, kind, ...(await caseOf(survey, answers)) }, now);
    // Another run opened the case at the same moment for an earlier revision; the next run updates
    // it.
    return { caseId: opened._id, whole: (opened.surveyRevision ?? 0) >= survey.revision };
  }
  const text = complaintOf(survey, answers);
  const noted = await stepCase(
    current._id,
    `survey-${survey.revision}`,
    undefined,
    read => ({
      line: {
        step: 'surveyChanged',
        text: seal(matter ? text : '', read._id),
        ...defined({ overall }),
      },
      fields: {
        surveyRevision: survey.revision,
        // A patient who only asked to be called, or only suggested something, complains after all.
        ...(matter && rank[matter] > rank[read.matter] ? { matter, kind } : {}),
      },
      // Repeated changes by the patient, without a step of the hospital in between, are one line.
      inPlaceOfLast: read.history.at(-1)?.step === 'surveyChanged',
    }),
    now,
  );
  return { caseId: current._id, whole: noted.ok };
}

/** Passes on praise and suggestions (R14), except a suggestion that became a case. */
async function raiseVoices(
  { _id, revision, department, doctor, date }: Survey,
  { praise, suggestion, matter, kind }: Finding,
  caseId: string | undefined,
  now: Moment,
): Promise<void> {
  const of = {
    ...{ from: 'survey' as const, sourceId: _id, revision, department, date },
    ...defined({ doctor }),
  };
  await raiseVoice({ ...of, kind: 'praise', text: praise }, now);
  const asCase = caseId !== undefined && matter !== undefined && matter !== 'callBack';
  await raiseVoice(
    {
      ...of,
      kind: 'suggestion',
      text: suggestion,
      ...defined({ case: asCase ? { id: caseId, kind } : undefined }),
    },
    now,
  );
}

/** The case of a survey. */
async function caseOf(
  of: Survey,
  answers: SurveyAnswers,
): Promise<Omit<Parameters<typeof openNewCase>[0], 'id' | 'kind'>> {
  const account = of.answeredBy ?? of.account;
  const patient = of.patientId ? await patientStore.get(of.patientId) : undefined;
  return {
    source: { kind: 'survey', id: of._id },
    text: complaintOf(of, answers),
    department: of.department,
    ...defined({
      person: patient
        ? { name: personOf(patient).name, phone: phoneOf(patient, account ?? '') }
        : await personOfStay(of),
      patientId: of.patientId,
      account,
      appointmentId: of.stay ? undefined : of._id,
      dischargeId: of.stay,
      visit: of.doctor && { date: of.date, doctor: of.doctor.name },
    }),
    surveyRevision: of.revision,
  };
}

/** The name and phone in the ward's list, for a patient without a record. */
async function personOfStay({ stay: id }: Survey) {
  const stay = id ? await dischargeStore.get(id) : undefined;
  if (!stay) return undefined;
  const { name, phone } = dischargedOf(stay);
  return { name, phone };
}
