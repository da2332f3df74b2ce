import type { CaseKind, CaseMatter } from '../../types/cases/cases';
import type { Policy } from '../../types/policy/policy';
import type { Satisfaction, SurveyAnswers, SurveyForm, SurveyState } from '../../types/surveys';
import { addDays, at, DAY, dateOf, type LocalDate, type Moment } from '../time/time';
import { whatIsSaid } from '../voices/voices';

type Rules = Policy['survey'];

/** From when on the survey of a visit can be answered, and until just before when (R14). */
export function openingOf(date: LocalDate, rules: Rules): { opensAt: Moment; closesAt: Moment } {
  const opensAt = at(date, rules.offeredAt);
  return { opensAt, closesAt: opensAt + rules.openDays * DAY };
}

/** From when up to, not including, when the form of a ward can be answered: it opens some days after leaving (R14). */
export const wardOpeningOf = (dischargedOn: LocalDate, rules: Rules) =>
  openingOf(addDays(dischargedOn, rules.wardAfterDays), rules);

/** The last day of leaving whose patients are offered the form of their ward by now. */
export function lastWardDay(now: Moment, rules: Rules): LocalDate {
  const today = dateOf(now);
  const last = now >= at(today, rules.offeredAt) ? today : addDays(today, -1);
  return addDays(last, -rules.wardAfterDays);
}

/**
 * The days of visits whose surveys are to be offered now: after the last day that is done, none whose survey would be closed
 * already, oldest first.
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

/** How a survey stands at a moment: open from `opensAt` up to, not including, `closesAt`. */
export function surveyStateOf(
  survey: { closesAt: Moment; answeredAt?: Moment },
  now: Moment,
): SurveyState {
  if (now >= survey.closesAt) return 'closed';
  return survey.answeredAt === undefined ? 'open' : 'answered';
}

/** What follows from an answer (R14, R16). */
export interface Finding {
  overall: Satisfaction | undefined;
  /** A dissatisfied overall answer, or a bad rating. */
  complaint: boolean;
  /** What the case is about: the first bad rating's kind, in the order of the form. */
  kind: CaseKind;
  /** The questions answered with dissatisfied, in the order of the form. */
  bad: string[];
  /** Wishes to be called. */
  callBack: boolean;
  /** Whom the patient praises and what they suggest, in their words; empty where they say nothing. */
  praise: string;
  suggestion: string;
  /** What the answer becomes a case of; undefined where it becomes none. */
  matter: CaseMatter | undefined;
}

/** What an answer is a case of (R16): a basically satisfied patient's suggestion is remedied too, and they are called again. */
function matterOf(of: Omit<Finding, 'matter'>): CaseMatter | undefined {
  if (of.complaint) return 'complaint';
  if (of.overall === 'basic' && of.suggestion) return 'improvement';
  return of.callBack ? 'callBack' : undefined;
}

/** @param nothings what people write who have nothing to say */
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

/** The ratings alone, to be counted (R18): nothing anybody wrote. */
export function ratingsOf(form: SurveyForm, answers: SurveyAnswers): Record<string, Satisfaction> {
  return Object.fromEntries(
    form.questions
      .filter(({ id, kind }) => kind === 'rating' && answers[id] !== undefined)
      .map(({ id }) => [id, answers[id] as Satisfaction]),
  );
}
