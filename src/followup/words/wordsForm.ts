import { followupTexts } from '../../../texts/followup';
import type { CallScript, WrittenScript } from '../../../types/calling/words';

const { callWords } = followupTexts;

/** An empty script. */
export const emptyScript: WrittenScript = {
  ...{ kinds: [], departments: [], words: {}, questions: [], without: [] },
};

/**
 * The scripts as they are edited, without ids of questions: an id is derived from the words, and
 * made again on saving.
 */
export const toForm = (scripts: readonly CallScript[]): WrittenScript[] =>
  scripts.map(({ questions, ...script }) => ({
    ...script,
    questions: questions.map(({ ask, options, worrying }) => ({ ask, options, worrying })),
  }));

/** The scripts as they are saved: without empty words, empty questions and empty scripts. */
export const toSave = (scripts: readonly WrittenScript[]): WrittenScript[] =>
  scripts
    .map(script => ({
      ...script,
      words: Object.fromEntries(
        Object.entries(script.words).filter(([, words]) => words?.trim()),
      ) as WrittenScript['words'],
      questions: script.questions
        .filter(({ ask }) => ask.trim().length > 1)
        .map(question => ({ ...question, ...answersOf(question.options, question.worrying) })),
    }))
    .filter(
      ({ words, questions, without }) =>
        Object.keys(words).length + questions.length + without.length > 0,
    );

/** The answers without empty ones and repeats, and the worrying ones among them. */
function answersOf(options: readonly string[], worrying: readonly string[]) {
  const kept = [...new Set(options.map(each => each.trim()).filter(Boolean))];
  return { options: kept, worrying: worrying.filter(each => kept.includes(each)) };
}

/** The answers from a typed line. */
export const optionsTyped = (text: string): string[] =>
  text.split(callWords.betweenOptions).slice(0, 6);

/** A script for the preview, as if it had been saved. */
export const asKept = (scripts: readonly WrittenScript[]): CallScript[] =>
  toSave(scripts).map(script => ({
    ...script,
    questions: script.questions.map((question, index) => ({ id: `own-${index}`, ...question })),
  }));
