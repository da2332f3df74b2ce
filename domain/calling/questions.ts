import type { FollowUpKind, QuestionView } from '../../types/followups/followUps';

/** A question of the callers, and whom it is for. Its words are data (`texts`): the hospital's own may take their place. */
export interface FollowUpQuestion extends QuestionView {
  kinds: readonly FollowUpKind[];
  /** Only departments whose name has one of these in it. */
  departments?: readonly string[];
}

const isFor = ({ departments }: FollowUpQuestion, department: string): boolean =>
  !departments || departments.some(word => department.includes(word));

/** The questions of a kind of follow-up for a department (R15), in the order of asking. */
export const questionsFor = (
  all: readonly FollowUpQuestion[],
  kind: FollowUpKind,
  department: string,
): QuestionView[] =>
  all
    .filter(question => question.kinds.includes(kind) && isFor(question, department))
    .map(({ id, ask, options, worrying }) => ({ id, ask, options, worrying }));

/** What a question asked, by its id; undefined for an id there never was. */
export const askOf = (
  all: readonly { id: string; ask: string }[],
  id: string,
): string | undefined => all.find(question => question.id === id)?.ask;
