import { answerProblems, currentForm, formOf, surveyForm, surveyForms, tidied } from './';

describe('R14: the form as data', () => {
  test('asks overall, six sides, whom to praise, suggestions and the wish to be called, in this order', () => {
    expect(currentForm.questions.map(({ id }) => id)).toEqual([
      'overall',
      'attitude',
      'skill',
      'treatment',
      'environment',
      'facilities',
      'fees',
      'praise',
      'suggestions',
      'callMe',
    ]);
  });

  test('every version can still be read by its number', () => {
    for (const form of surveyForms) expect(formOf(form.version)).toBe(form);
    expect(() => formOf(surveyForms.length + 1)).toThrow();
  });

  const overall = { id: 'overall', kind: 'overall', title: '总体' };
  test.each([
    ['no overall question', [{ id: 'fees', kind: 'rating', title: '收费', about: 'fees' }]],
    ['two overall questions', [overall, { ...overall, id: 'again' }]],
    ['two questions of one id', [overall, { id: 'overall', kind: 'yesNo', title: '回电' }]],
    [
      'a rating that no case can be about',
      [overall, { id: 'food', kind: 'rating', title: '饭', about: 'food' }],
    ],
    ['a kind nobody knows', [overall, { id: 'stars', kind: 'stars', title: '星' }]],
  ])('%s is no form', (_said, questions) => {
    expect(surveyForm.safeParse({ version: 1, questions }).success).toBe(false);
    expect(surveyForm.safeParse({ version: 1, questions: [overall] }).success).toBe(true);
  });
});

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

  test('half filled may lack anything, finished needs what is required', () => {
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
