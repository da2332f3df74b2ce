import { birthdaysOn, isFor } from './care';

test('R21: a plan is for diagnoses that have one of its words in them, or for every one', () => {
  expect(isFor([], '骨折术后')).toBe(true);
  expect(isFor(['糖尿病', '骨折'], '骨折术后')).toBe(true);
  expect(isFor(['糖尿病'], '骨折术后')).toBe(false);
});

test.each([
  ['2026-08-17', ['08-17']],
  ['2026-02-28', ['02-28', '02-29']],
  ['2028-02-28', ['02-28']],
  ['2028-02-29', ['02-29']],
  ['2100-02-28', ['02-28', '02-29']],
])('on %s the birthdays %j are kept', (date, birthdays) => {
  expect(birthdaysOn(date)).toEqual(birthdays);
});
