import type { CallScript, WordPart, Words } from '../../types/calling/words';
import type { FollowUpKind, QuestionView } from '../../types/followups/followUps';
import { type FollowUpQuestion, questionsFor } from './questions';

type Fitting = Pick<CallScript, 'kinds' | 'departments'>;

const fits = ({ kinds, departments }: Fitting, kind: FollowUpKind, department: string): boolean =>
  (!kinds.length || kinds.includes(kind)) &&
  (!departments.length || departments.includes(department));

/** How closely words are meant: for a department's round, for a department, for a round, for all. */
const closeness = ({ kinds, departments }: Fitting): number =>
  (departments.length ? 2 : 0) + (kinds.length ? 1 : 0);

/** The office's words for a kind of call of a department, the closest meant first; of equally close ones the later. */
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
 * What a caller is given to say (R15), part by part: the office's words that are meant most closely, and where it wrote none, the usual
 * ones.
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

/** These are asked whatever the office leaves out: figures are counted of them. */
export const alwaysAsked: readonly string[] = ['whyMissed', 'praise', 'suggestion'];

/** What a caller asks: the usual questions without those the office leaves out, then the office's own. */
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
