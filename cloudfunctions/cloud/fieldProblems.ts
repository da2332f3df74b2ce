import type * as z from 'zod';
import { texts } from '../../texts';
import type { FieldProblem } from '../../types/answer';

/** Issues that the schemas name by a code of ours. */
const ownSentences: Record<string, string> = {
  ...texts.identity,
  ...texts.policyProblems,
  ...texts.hospitalProblems,
};

const sentence = (issue: z.core.$ZodIssue): string => {
  const own = ownSentences[issue.message];
  if (own) return own;
  // The words are zod's own: an issue does not carry what was handed in.
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return texts.fields.missing;
  const ofNumbers = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int');
  if (issue.code === 'too_big')
    return ofNumbers ? texts.fields.tooHigh(Number(issue.maximum)) : texts.fields.tooLong;
  if (issue.code === 'too_small')
    return ofNumbers ? texts.fields.tooLow(Number(issue.minimum)) : texts.fields.tooShort;
  if (issue.code === 'unrecognized_keys') return texts.fields.notAllowed;
  return texts.fields.wrong;
};

/** The most fields that are named, and the most characters of a field's path: an answer is small whatever was sent. */
const MOST = 50;
const LONGEST_PATH = 200;

const pathsOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.slice(0, MOST).map(key => [...issue.path, key])
    : [issue.path];

/** What is wrong with an input, field by field, in words; never quotes what was typed, but for the names of fields. */
export const fieldProblems = (issues: z.core.$ZodIssue[]): FieldProblem[] =>
  issues
    .slice(0, MOST)
    .flatMap(issue =>
      pathsOf(issue).map(path => ({
        path: path.join('.').slice(0, LONGEST_PATH),
        message: sentence(issue),
      })),
    )
    .slice(0, MOST);
