import { asKept, emptyScript, optionsTyped, toForm, toSave } from './wordsForm';

const question = { ask: '能走路吗？', options: ['能', '不能', '', '能'], worrying: ['不能', '走'] };

test('empty parts are not saved; answers are saved once, and the worrying ones are among them', () => {
  const script = { ...emptyScript, words: { closing: '再见', mind: ' ' }, questions: [question] };
  const empty = { ...emptyScript, questions: [{ ...question, ask: '' }] };
  const [saved, ...others] = toSave([script, empty, emptyScript]);
  expect(others).toEqual([]);
  expect(saved?.words).toEqual({ closing: '再见' });
  expect(saved?.questions).toEqual([
    { ask: '能走路吗？', options: ['能', '不能'], worrying: ['不能'] },
  ]);
  expect(toForm(asKept([script]))).toEqual([saved]);
});

test('answers are typed on one line, with any separators', () => {
  expect(optionsTyped('能、不能，说不清')).toEqual(['能', '不能', '说不清']);
});
