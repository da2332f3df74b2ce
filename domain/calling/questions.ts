import type { QuestionView } from '../../types/calling/views';
import type { FollowUpKind } from '../../types/followups/followUps';

/**
 * A question that callers ask, with the calls it is for. The wording is data in `texts`; the
 * hospital may replace it.
 */
export interface FollowUpQuestion extends QuestionView {
  kinds: readonly FollowUpKind[];
  /** Only for departments whose name contains one of these texts. */
  departments?: readonly string[];
}

const isFor = ({ departments }: FollowUpQuestion, department: string): boolean =>
  !departments || departments.some(word => department.includes(word));

/** The questions for a kind of follow-up in a department (R15), in the order of asking. */
export const questionsFor = (
  all: readonly FollowUpQuestion[],
  kind: FollowUpKind,
  department: string,
): QuestionView[] =>
  all
    .filter(question => question.kinds.includes(kind) && isFor(question, department))
    .map(({ id, ask, options, worrying }) => ({ id, ask, options, worrying }));

/** The wording of a question by its id; undefined for an unknown id. */
export const askOf = (
  all: readonly { id: string; ask: string }[],
  id: string,
): string | undefined => all.find(question => question.id === id)?.ask;
