import type { QuestionView } from '../../types/calling/views';
import type { CallScript, WordPart, Words } from '../../types/calling/words';
import type { FollowUpKind } from '../../types/followups/followUps';
import { type FollowUpQuestion, questionsFor } from './questions';

type Fitting = Pick<CallScript, 'kinds' | 'departments'>;

const fits = ({ kinds, departments }: Fitting, kind: FollowUpKind, department: string): boolean =>
  (!kinds.length || kinds.includes(kind)) &&
  (!departments.length || departments.includes(department));

/**
 * How specific a script is, 0 to 3: for a department's round 3, for a department 2, for a round 1,
 * for all 0.
 */
const closeness = ({ kinds, departments }: Fitting): number =>
  (departments.length ? 2 : 0) + (kinds.length ? 1 : 0);

/**
 * The office's scripts for a kind of call in a department, the most specific first. Of equally
 * specific ones the later comes first.
 */
const fitting = (
  scripts: readonly CallScript[],
  kind: FollowUpKind,
  department: string,
): CallScript[] =>
  scripts
    .filter(script => fits(script, kind, department))
    .reverse()
    .sort((a, b) => closeness(b) - closeness(a));

/**
 * The words for a caller (R15), part by part: the office's most specific ones, or the usual ones if
 * the office wrote none.
 */
export function wordsFor(
  scripts: readonly CallScript[],
  kind: FollowUpKind,
  department: string,
  usual: Words,
): Words {
  const own = fitting(scripts, kind, department);
  const parts = Object.entries(usual).map(([part, words]) => [
    part,
    own.find(script => script.words[part as WordPart])?.words[part as WordPart] ?? words,
  ]);
  return Object.fromEntries(parts) as Words;
}

/** The ids of questions that the office cannot leave out, since figures are counted from them. */
export const alwaysAsked: readonly string[] = ['whyMissed', 'praise', 'suggestion'];

/**
 * The questions of a caller: the usual ones except those the office leaves out, then the office's
 * own.
 */
export function questionsWith(
  scripts: readonly CallScript[],
  usual: readonly FollowUpQuestion[],
  kind: FollowUpKind,
  department: string,
): QuestionView[] {
  const own = fitting(scripts, kind, department);
  const without = own.flatMap(script => script.without).filter(id => !alwaysAsked.includes(id));
  const asked = questionsFor(usual, kind, department).filter(({ id }) => !without.includes(id));
  const added = own.flatMap(({ questions }) => questions);
  return [...asked, ...new Map(added.map(each => [each.id, each])).values()];
}
