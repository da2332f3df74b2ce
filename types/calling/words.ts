import * as z from 'zod';
import { followUpKind, questionView } from '../followups/followUps';
import { textOf } from '../text';

/**
 * What a caller is given to say (R15): the greeting, whether it is convenient, what the call is for, what to advise, the apology for a
 * wrong number, the end; and what to keep in mind, which is not said.
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
/** How many sets of words the office may have, and how many questions and answers in each. */
export const mostScripts = 60;
export const mostQuestions = 8;
const mostOptions = 6;

const departmentName = textOf({ min: 1, max: 30 });
const option = textOf(optionLength);

/** A set of words: for which kinds of calls and departments; none means all of them. */
const meant = {
  kinds: z.array(followUpKind).max(20),
  departments: z.array(departmentName).max(60),
  words: z.partialRecord(z.enum(wordParts), textOf(wordLength)),
  /** Questions of the catalogue that are left out, by their ids. */
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

/** The same as it is kept: each question has an id that says its words, so that an id never changes its meaning. */
export const callScript = z.object({ ...meant, questions: z.array(questionView) });
export type CallScript = z.output<typeof callScript>;

export const words = z.object(
  Object.fromEntries(wordParts.map(part => [part, z.string()])) as Record<WordPart, z.ZodString>,
);
