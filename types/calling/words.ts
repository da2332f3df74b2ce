import * as z from 'zod';
import { followUpKind } from '../followups/followUps';
import { textOf } from '../text';
import { questionView } from './views';

/**
 * The parts of a caller's words (R15): the greeting, whether it is convenient, the reason for the
 * call, advice, the apology for a wrong number, the end; and what to keep in mind, which is not
 * said.
 */
export const wordParts = [
  'greeting',
  'convenient',
  'purpose',
  'guidance',
  'wrongNumber',
  'closing',
  'mind',
] as const;
export type WordPart = (typeof wordParts)[number];
export type Words = Record<WordPart, string>;

export const wordLength = { min: 0, max: 300 };
export const askLength = { min: 2, max: 60 };
const optionLength = { min: 1, max: 20 };
/** The maximum number of scripts, and of questions and answers in each. */
export const mostScripts = 60;
export const mostQuestions = 8;
const mostOptions = 6;

const departmentName = textOf({ min: 1, max: 30 });
const option = textOf(optionLength);

/** The kinds of calls and departments of a script; empty means all. */
const meant = {
  kinds: z.array(followUpKind).max(20),
  departments: z.array(departmentName).max(60),
  words: z.partialRecord(z.enum(wordParts), textOf(wordLength)),
  /** The ids of usual questions that are left out. */
  without: z.array(z.string().max(40)).max(40),
};

/** A question as the office writes it. */
const writtenQuestion = z
  .strictObject({
    ask: textOf(askLength),
    options: z.array(option).max(mostOptions),
    worrying: z.array(option).max(mostOptions),
  })
  .refine(({ options, worrying }) => worrying.every(each => options.includes(each)));

export const writtenScript = z.strictObject({
  ...meant,
  questions: z.array(writtenQuestion).max(mostQuestions),
});
export type WrittenScript = z.output<typeof writtenScript>;

/**
 * A stored script: each question has an id derived from its words, so that an id never changes its
 * meaning.
 */
export const callScript = z.object({ ...meant, questions: z.array(questionView) });
export type CallScript = z.output<typeof callScript>;

export const words = z.object(
  Object.fromEntries(wordParts.map(part => [part, z.string()])) as Record<WordPart, z.ZodString>,
);
