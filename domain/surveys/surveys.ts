import type { CaseKind, CaseMatter } from '../../types/cases/cases';
import type { Policy } from '../../types/policy/policy';
import type { Satisfaction, SurveyAnswers, SurveyForm, SurveyState } from '../../types/surveys';
import { addDays, at, DAY, dateOf, type LocalDate, type Moment } from '../time/time';
import { whatIsSaid } from '../voices/voices';

type Rules = Policy['survey'];

/**
 * The time in which the survey of a visit can be answered (R14): from `opensAt` until before
 * `closesAt`.
 */
export function openingOf(date: LocalDate, rules: Rules): { opensAt: Moment; closesAt: Moment } {
  const opensAt = at(date, rules.offeredAt);
  return { opensAt, closesAt: opensAt + rules.openDays * DAY };
}

/**
 * The time in which the form of a ward can be answered; it opens some days after discharge (R14).
 */
export const wardOpeningOf = (dischargedOn: LocalDate, rules: Rules) =>
  openingOf(addDays(dischargedOn, rules.wardAfterDays), rules);

/** The last day of discharge whose patients have been offered the ward's form by now. */
export function lastWardDay(now: Moment, rules: Rules): LocalDate {
  const today = dateOf(now);
  const last = now >= at(today, rules.offeredAt) ? today : addDays(today, -1);
  return addDays(last, -rules.wardAfterDays);
}

/**
 * The days of visits whose surveys are to be offered now, oldest first: later than the last day
 * done, and none whose survey would be closed already.
 */
export function daysToOffer(
  lastDone: LocalDate | undefined,
  now: Moment,
  rules: Rules,
): LocalDate[] {
  const today = dateOf(now);
  const days: LocalDate[] = [];
  for (let ago = rules.openDays; ago >= 0; ago--) {
    const date = addDays(today, -ago);
    const { opensAt, closesAt } = openingOf(date, rules);
    if ((lastDone === undefined || date > lastDone) && now >= opensAt && now < closesAt)
      days.push(date);
  }
  return days;
}

/** The state of a survey at a moment: open from `opensAt` until before `closesAt`. */
export function surveyStateOf(
  survey: { closesAt: Moment; answeredAt?: Moment },
  now: Moment,
): SurveyState {
  if (now >= survey.closesAt) return 'closed';
  return survey.answeredAt === undefined ? 'open' : 'answered';
}

/** The consequences of an answer (R14, R16). */
export interface Finding {
  overall: Satisfaction | undefined;
  /** The overall answer is dissatisfied, or a rating is. */
  complaint: boolean;
  /** The kind of the case: that of the first dissatisfied rating in the order of the form. */
  kind: CaseKind;
  /** The ids of the questions answered with dissatisfied, in the order of the form. */
  bad: string[];
  /** The patient asks to be called. */
  callBack: boolean;
  /** The patient's words of praise and of suggestion; empty if they say nothing. */
  praise: string;
  suggestion: string;
  /** The case that the answer opens; undefined if it opens none. */
  matter: CaseMatter | undefined;
}

/**
 * The case that an answer opens (R16). A suggestion of a basically satisfied patient needs a remedy
 * and a call, too.
 */
function matterOf(of: Omit<Finding, 'matter'>): CaseMatter | undefined {
  if (of.complaint) return 'complaint';
  if (of.overall === 'basic' && of.suggestion) return 'improvement';
  return of.callBack ? 'callBack' : undefined;
}

/**
 * The consequences of an answer, by its form (R14, R16).
 *
 * @param nothings phrases that mean "nothing to say"
 */
export function findingOf(
  form: SurveyForm,
  answers: SurveyAnswers,
  nothings: readonly string[] = [],
): Finding {
  const bad = form.questions.filter(
    ({ id, kind }) => (kind === 'overall' || kind === 'rating') && answers[id] === 'dissatisfied',
  );
  const rating = bad.find(question => question.kind === 'rating');
  const overall = form.questions.find(({ kind }) => kind === 'overall');
  const wish = form.questions.find(({ kind }) => kind === 'yesNo');
  const written = (kind: 'staff' | 'text') =>
    form.questions
      .filter(question => question.kind === kind)
      .map(({ id }) => whatIsSaid(answers[id] as string | undefined, nothings))
      .filter(Boolean)
      .join('\n');
  const found = {
    overall: overall && (answers[overall.id] as Satisfaction | undefined),
    complaint: bad.length > 0,
    kind: rating?.kind === 'rating' ? rating.about : 'other',
    bad: bad.map(({ id }) => id),
    callBack: wish !== undefined && answers[wish.id] === true,
    praise: written('staff'),
    suggestion: written('text'),
  };
  return { ...found, matter: matterOf(found) };
}

/** The ratings alone, to be counted (R18): no free text. */
export function ratingsOf(form: SurveyForm, answers: SurveyAnswers): Record<string, Satisfaction> {
  return Object.fromEntries(
    form.questions
      .filter(({ id, kind }) => kind === 'rating' && answers[id] !== undefined)
      .map(({ id }) => [id, answers[id] as Satisfaction]),
  );
}
