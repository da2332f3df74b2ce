import { agesFit, askedBy, doubtOf, type Fit } from './fits';

const fits: Fit[] = [
  { department: '儿科', sex: '', from: '', upTo: '14' },
  { department: '妇科', sex: 'female', from: '', upTo: '' },
  { department: '老年医学科', sex: '', from: '60', upTo: '' },
];
const VISIT = '2026-11-25';
const doubt = (department: string, sex: 'female' | 'male' | undefined, birthDate?: string) =>
  doubtOf(fits, department, { sex, birthDate }, VISIT);

test('an adult in 儿科, a man in 妇科, a child in 老年医学科 are asked; others are not', () => {
  expect(doubt('儿科', 'male', '1980-01-01')).toBe('old');
  expect(doubt('儿科', 'male', '2011-11-25')).toBe('old');
  expect(doubt('儿科', 'male', '2011-11-26')).toBeUndefined();
  expect(doubt('妇科', 'male', '1980-01-01')).toBe('sex');
  expect(doubt('妇科', 'female', '1980-01-01')).toBeUndefined();
  expect(doubt('老年医学科', 'female', '2010-01-01')).toBe('young');
  expect(doubt('骨科', 'male', '2010-01-01')).toBeUndefined();
});

test('where a document tells neither sex nor birth date, nobody is asked', () => {
  expect(doubt('妇科', undefined)).toBeUndefined();
  expect(doubt('儿科', undefined)).toBeUndefined();
});

test('R22: the shown examples of people a department asks are people it does ask', () => {
  const fit = { department: '某科', sex: 'female', from: '14', upTo: '60' };
  const asked = askedBy(fit);
  expect(asked).toEqual([
    { doubt: 'sex', sex: 'male' },
    { doubt: 'young', age: 13 },
    { doubt: 'old', age: 61 },
  ]);
  for (const { doubt, sex = 'female', age = 30 } of asked)
    expect(doubtOf([fit], '某科', { sex, birthDate: `${2026 - age}-01-01` }, '2026-06-01')).toBe(
      doubt,
    );
  expect(askedBy({ sex: '', from: '', upTo: '' })).toEqual([]);
});

test.each([
  ['', '', true],
  ['14', '', true],
  ['', '17', true],
  ['14', '14', true],
  ['15', '14', false],
  ['1.5', '', false],
  ['-1', '', false],
  ['', '151', false],
])('R22: ages are whole years, the lower one first: %p to %p', (from, upTo, good) => {
  expect(agesFit({ from, upTo })).toBe(good);
});
