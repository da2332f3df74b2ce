import { currentForm, formOf } from './';
import { surveyForm, surveyForms } from './form';

describe('R14: the form as data', () => {
  test('asks the overall question, six aspects, whom to praise, suggestions and the request to be called, in this order', () => {
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
  ])('%s is no valid form', (_said, questions) => {
    expect(surveyForm.safeParse({ version: 1, questions }).success).toBe(false);
    expect(surveyForm.safeParse({ version: 1, questions: [overall] }).success).toBe(true);
  });
});
