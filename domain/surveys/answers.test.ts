import { currentForm } from '../../types/surveys';
import { answerProblems, tidied } from './answers';

describe('an answer is checked against the form it was given to', () => {
  test.each([
    ['a word that is no choice', { overall: 'great' }, 'overall', 'ANSWER_WRONG'],
    ['yes in place of a choice', { overall: true }, 'overall', 'ANSWER_WRONG'],
    ['a text in place of yes', { callMe: 'yes' }, 'callMe', 'ANSWER_WRONG'],
    ['a text too long', { suggestions: '长'.repeat(501) }, 'suggestions', 'ANSWER_LONG'],
    ['a question nobody asked', { food: 'satisfied' }, 'food', 'QUESTION_UNKNOWN'],
  ])('%s', (_said, answers, question, problem) => {
    const problems = answerProblems(currentForm, answers as Record<string, string>, false);
    expect(problems).toEqual([{ question, problem }]);
  });

  test('a draft may be incomplete; a finished answer needs the required questions', () => {
    expect(answerProblems(currentForm, {}, false)).toEqual([]);
    expect(answerProblems(currentForm, { fees: 'basic' }, true)).toEqual([
      { question: 'overall', problem: 'ANSWER_MISSING' },
    ]);
    expect(answerProblems(currentForm, { overall: 'basic' }, true)).toEqual([]);
  });

  test('an empty text is no answer', () => {
    expect(tidied({ suggestions: '  \n ', praise: ' 胡医生 ', callMe: false })).toEqual({
      praise: '胡医生',
      callMe: false,
    });
  });
});
