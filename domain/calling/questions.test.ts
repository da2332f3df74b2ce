import { followUpQuestions } from '../../texts/calling';
import { followUpKinds } from '../../types/followups/followUps';
import { askOf, type FollowUpQuestion, questionsFor } from './questions';

const question = (id: string, more: Partial<FollowUpQuestion> = {}): FollowUpQuestion => ({
  id,
  ask: `${id}?`,
  options: ['yes', 'no'],
  worrying: ['no'],
  kinds: ['discharge1'],
  ...more,
});
const all = [
  question('wound', { departments: ['外科', '骨科'] }),
  question('feeling'),
  question('report', { kinds: ['healthCheck'] }),
];
const ids = (...asked: Parameters<typeof questionsFor>) =>
  questionsFor(...asked).map(({ id }) => id);

test('R15: the questions for the kind of call and the department are asked, in their order', () => {
  expect(ids(all, 'discharge1', '心胸外科')).toEqual(['wound', 'feeling']);
  expect(ids(all, 'discharge1', '内科')).toEqual(['feeling']);
  expect(ids(all, 'healthCheck', '外科')).toEqual(['report']);
  expect(ids(all, 'referred', '外科')).toEqual([]);
});

test('the caller’s page is not told which departments a question is for', () => {
  expect(questionsFor(all, 'discharge1', '骨科')[0]).toEqual({
    id: 'wound',
    ask: 'wound?',
    options: ['yes', 'no'],
    worrying: ['no'],
  });
});

test('the wording of a question is found by its id', () => {
  expect(askOf(all, 'feeling')).toBe('feeling?');
  expect(askOf(all, 'gone')).toBeUndefined();
});

test('every kind of call has questions; each id is unique; each worrying answer is one of the options', () => {
  for (const kind of followUpKinds)
    expect([kind, ids(followUpQuestions, kind, '产科')]).not.toEqual([kind, []]);
  expect(new Set(followUpQuestions.map(({ id }) => id)).size).toBe(followUpQuestions.length);
  for (const { options, worrying } of followUpQuestions)
    expect(options).toEqual(expect.arrayContaining([...worrying]));
});
