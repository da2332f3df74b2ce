import type * as z from 'zod';
import { texts } from '../../texts';
import type { Answers } from '../../texts/answers';
import type { FieldProblem, Refused } from '../../types/answer';

/** Our codes for issues in staff's forms. */
const staffsSentences: Record<string, string> = {
  ...texts.policyProblems,
  ...texts.hospitalProblems,
};

/** The sentences to use: patients read theirs in their own language. */
type SentencesOf = Pick<Answers, 'identity' | 'fields'>;

const isOfNumbers = (origin: string): boolean => origin === 'number' || origin === 'int';

/** Says how much is allowed. */
const tooBig = (origin: string, most: number, fields: SentencesOf['fields']): string => {
  if (isOfNumbers(origin)) return fields.tooHigh(most);
  return origin === 'string' ? fields.most(most) : fields.tooLong;
};

/** Says how much is needed; a text that needs one letter is missing. */
const tooSmall = (origin: string, least: number, fields: SentencesOf['fields']): string => {
  if (isOfNumbers(origin)) return fields.tooLow(least);
  if (origin !== 'string') return fields.tooShort;
  return least > 1 ? fields.least(least) : fields.missing;
};

const sentence = (issue: z.core.$ZodIssue, { identity, fields }: SentencesOf): string => {
  const own = (identity as Record<string, string>)[issue.message] ?? staffsSentences[issue.message];
  if (own) return own;
  // zod's own English message tells whether a value is missing: an issue does not contain the
  // input.
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return fields.missing;
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum), fields);
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum), fields);
  if (issue.code === 'unrecognized_keys') return fields.notAllowed;
  return fields.wrong;
};

/**
 * The maximum number of fields named, and of characters in a path, so that the answer is always
 * small.
 */
const MOST = 20;
const LONGEST_PATH = 200;

const pathsOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, MOST).map(key => [...issue.path, key])
    : [issue.path];

/**
 * The problems of an input in words, by field. Never quotes the input, except the names of its
 * fields.
 */
export const fieldProblems = (
  issues: z.core.$ZodIssue[],
  words: SentencesOf = texts,
): FieldProblem[] =>
  issues
    .slice(0, MOST)
    .flatMap(issue =>
      pathsOf(issue).map(path => ({ path: path.join('.'), message: sentence(issue, words) })),
    );

/**
 * A refusal with only the first of its wrong fields, so that an input with thousands gets a small
 * answer.
 */
export const inFewFields = (refused: Refused): Refused =>
  refused.code === 'INPUT_INVALID'
    ? { ...refused, facts: { fields: refused.facts.fields.slice(0, MOST).map(shortened) } }
    : refused;

const shortened = ({ path, message }: FieldProblem): FieldProblem => ({
  path: path.slice(0, LONGEST_PATH),
  message,
});
