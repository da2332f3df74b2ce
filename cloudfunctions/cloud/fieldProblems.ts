import type * as z from 'zod';
import { texts } from '../../texts';
import type { FieldProblem } from '../../types/answer';

/** Issues that the schemas name by a code of ours. */
const ownSentences: Record<string, string> = { ...texts.identity, ...texts.policyProblems };

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

/** What is wrong with an input, field by field, in words; never quotes what was typed. */
export const fieldProblems = (issues: z.core.$ZodIssue[]): FieldProblem[] =>
  issues.slice(0, 50).flatMap(issue => {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(key => [...issue.path, key])
        : [issue.path];
    return paths.map(path => ({ path: path.join('.'), message: sentence(issue) }));
  });
