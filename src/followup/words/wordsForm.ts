import { followupTexts } from '../../../texts/followup';
import type { CallScript, WrittenScript } from '../../../types/calling/words';

const { callWords } = followupTexts;

/** A set of words without any. */
export const emptyScript: WrittenScript = {
  ...{ kinds: [], departments: [], words: {}, questions: [], without: [] },
};

/** The sets as they are edited: a question's id says its words, so it is made anew when they are saved. */
export const toForm = (scripts: readonly CallScript[]): WrittenScript[] =>
  scripts.map(({ questions, ...script }) => ({
    ...script,
    questions: questions.map(({ ask, options, worrying }) => ({ ask, options, worrying })),
  }));

/** The sets as they are saved: without empty words, without questions that ask nothing, and without sets that say nothing. */
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

/** Answers without empty ones and without any twice; those that worry are among them. */
function answersOf(options: readonly string[], worrying: readonly string[]) {
  const kept = [...new Set(options.map(each => each.trim()).filter(Boolean))];
  return { options: kept, worrying: worrying.filter(each => kept.includes(each)) };
}

/** Answers as they are typed, one beside the other. */
export const optionsTyped = (text: string): string[] =>
  text.split(callWords.betweenOptions).slice(0, 6);

/** A set with words for the preview: as if it had been saved. */
export const asKept = (scripts: readonly WrittenScript[]): CallScript[] =>
  toSave(scripts).map(script => ({
    ...script,
    questions: script.questions.map((question, index) => ({ id: `own-${index}`, ...question })),
  }));
