import type { FollowUpRecord } from '../../types/calling/followUpRecord';
import { addDays, type LocalDate } from '../time/time';
import type { FollowUpQuestion } from './questions';

/** How far ahead the next call by condition may be, in days. */
const farthestCall = 366;

/** The ids of the questions whose answer says that a doctor has to be asked. */
export const worryingAnswers = (
  questions: readonly Pick<FollowUpQuestion, 'id' | 'worrying'>[],
  answers: Readonly<Record<string, string>>,
): string[] =>
  questions.filter(({ id, worrying }) => worrying.includes(answers[id] ?? '')).map(({ id }) => id);

/** What of a record is against its own answers (R15). */
export type ConditionProblem =
  /** A doctor has to be asked, and neither are there the patient's words nor a reason why not. */
  | 'WORDS_MISSING'
  /** The next call is not on a later day within a year. */
  | 'DAY_WRONG'
  /** A patient who has recovered is not called again for it. */
  | 'DAY_AFTER_RECOVERY'
  /** Somebody who never wants to be called is asked why. */
  | 'REASON_MISSING';

type Recorded = Pick<
  FollowUpRecord,
  'answers' | 'worry' | 'noDoctorBecause' | 'course' | 'nextCallOn' | 'outcome' | 'refusalReason'
>;

/** What a record lacks by its own answers, and in which field; nothing of it may be put down before (R15). */
export function conditionProblems(
  questions: readonly Pick<FollowUpQuestion, 'id' | 'worrying'>[],
  record: Recorded,
  today: LocalDate,
): { field: 'worry' | 'nextCallOn' | 'refusalReason'; problem: ConditionProblem }[] {
  const { answers, worry, noDoctorBecause, course, nextCallOn: next } = record;
  const asks = worryingAnswers(questions, answers).length > 0;
  const wordless = asks && worry.trim().length < 2 && noDoctorBecause.trim().length < 2;
  const wrongDay = next !== undefined && (next <= today || next > addDays(today, farthestCall));
  const unasked = record.outcome === 'neverCall' && !record.refusalReason;
  return [
    ...(wordless ? [{ field: 'worry' as const, problem: 'WORDS_MISSING' as const }] : []),
    ...(wrongDay ? [{ field: 'nextCallOn' as const, problem: 'DAY_WRONG' as const }] : []),
    ...(next !== undefined && course === 'recovered'
      ? [{ field: 'nextCallOn' as const, problem: 'DAY_AFTER_RECOVERY' as const }]
      : []),
    ...(unasked ? [{ field: 'refusalReason' as const, problem: 'REASON_MISSING' as const }] : []),
  ];
}
