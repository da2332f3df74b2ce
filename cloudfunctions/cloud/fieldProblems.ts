import type * as z from 'zod';
import { texts } from '../../texts';
import type { Answers } from '../../texts/answers';
import type { FieldProblem, Refused } from '../../types/answer';

/** Issues of staff's forms that the schemas name by a code of ours. */
const staffsSentences: Record<string, string> = {
  ...texts.policyProblems,
  ...texts.hospitalProblems,
};

/** What a sentence is taken from: those that patients read are in their language. */
type SentencesOf = Pick<Answers, 'identity' | 'fields'>;

const sentence = (issue: z.core.$ZodIssue, { identity, fields }: SentencesOf): string => {
  const own = (identity as Record<string, string>)[issue.message] ?? staffsSentences[issue.message];
  if (own) return own;
  // The words are zod's own: an issue does not carry what was handed in.
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return fields.missing;
  const ofNumbers = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int');
  if (issue.code === 'too_big')
    return ofNumbers ? fields.tooHigh(Number(issue.maximum)) : fields.tooLong;
  if (issue.code === 'too_small')
    return ofNumbers ? fields.tooLow(Number(issue.minimum)) : fields.tooShort;
  if (issue.code === 'unrecognized_keys') return fields.notAllowed;
  return fields.wrong;
};

/** The most fields that are named, and the most characters of a field's path: an answer is small whatever was sent. */
const MOST = 20;
const LONGEST_PATH = 200;

const pathsOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, MOST).map(key => [...issue.path, key])
    : [issue.path];

/** What is wrong with an input, field by field, in words; never quotes what was typed, but for the names of fields. */
export const fieldProblems = (
  issues: z.core.$ZodIssue[],
  words: SentencesOf = texts,
): FieldProblem[] =>
  issues
    .slice(0, MOST)
    .flatMap(issue =>
      pathsOf(issue).map(path => ({ path: path.join('.'), message: sentence(issue, words) })),
    );

/** A refusal with the first of its wrong fields: whoever sends thousands of them is not answered with as many. */
export const inFewFields = (refused: Refused): Refused =>
  refused.code === 'INPUT_INVALID'
    ? { ...refused, facts: { fields: refused.facts.fields.slice(0, MOST).map(shortened) } }
    : refused;

const shortened = ({ path, message }: FieldProblem): FieldProblem => ({
  path: path.slice(0, LONGEST_PATH),
  message,
});
