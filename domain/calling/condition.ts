import type { FollowUpRecord } from '../../types/calling/followUpRecord';
import { addDays, type LocalDate } from '../time/time';
import type { FollowUpQuestion } from './questions';

/** The next call by condition may be at most this many days ahead. */
const farthestCall = 366;

/** The ids of the questions with an answer that a doctor has to see. */
export const worryingAnswers = (
  questions: readonly Pick<FollowUpQuestion, 'id' | 'worrying'>[],
  answers: Readonly<Record<string, string>>,
): string[] =>
  questions.filter(({ id, worrying }) => worrying.includes(answers[id] ?? '')).map(({ id }) => id);

/** The contradictions between the record of a call and its own answers (R15). */
export type ConditionProblem =
  /** A doctor has to be asked, but there are neither the patient's words nor a reason why not. */
  | 'WORDS_MISSING'
  /** The day of the next call is not between tomorrow and a year ahead. */
  | 'DAY_WRONG'
  /** A patient who has recovered gets no next call for the same condition. */
  | 'DAY_AFTER_RECOVERY'
  /** A patient who never wants to be called is asked for the reason. */
  | 'REASON_MISSING';

type Recorded = Pick<
  FollowUpRecord,
  'answers' | 'worry' | 'noDoctorBecause' | 'course' | 'nextCallOn' | 'outcome' | 'refusalReason'
>;

/** The problems of a record, each with its field (R15). A record with a problem is not stored. */
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
