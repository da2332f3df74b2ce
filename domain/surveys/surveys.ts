import type { CaseKind } from '../../types/cases/cases';
import type { Policy } from '../../types/policy/policy';
import type { Satisfaction, SurveyAnswers, SurveyForm, SurveyState } from '../../types/surveys';
import { addDays, at, DAY, dateOf, type LocalDate, type Moment } from '../time/time';

type Rules = Policy['survey'];

/** From when on the survey of a visit can be answered, and until just before when (R14). */
export function openingOf(date: LocalDate, rules: Rules): { opensAt: Moment; closesAt: Moment } {
  const opensAt = at(date, rules.offeredAt);
  return { opensAt, closesAt: opensAt + rules.openDays * DAY };
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
export function stateOf(
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
}

export function findingOf(form: SurveyForm, answers: SurveyAnswers): Finding {
  const bad = form.questions.filter(
    ({ id, kind }) => (kind === 'overall' || kind === 'rating') && answers[id] === 'dissatisfied',
  );
  const rating = bad.find(question => question.kind === 'rating');
  const overall = form.questions.find(({ kind }) => kind === 'overall');
  const wish = form.questions.find(({ kind }) => kind === 'yesNo');
  return {
    overall: overall && (answers[overall.id] as Satisfaction | undefined),
    complaint: bad.length > 0,
    kind: rating?.kind === 'rating' ? rating.about : 'other',
    bad: bad.map(({ id }) => id),
    callBack: wish !== undefined && answers[wish.id] === true,
  };
}

/** The ratings alone, to be counted (R18): nothing anybody wrote. */
export function ratingsOf(form: SurveyForm, answers: SurveyAnswers): Record<string, Satisfaction> {
  return Object.fromEntries(
    form.questions
      .filter(({ id, kind }) => kind === 'rating' && answers[id] !== undefined)
      .map(({ id }) => [id, answers[id] as Satisfaction]),
  );
}
