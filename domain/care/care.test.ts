import { birthdaysOn, isFor } from './care';

test('R21: a plan applies to diagnoses that contain one of its words, or to every diagnosis', () => {
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
])('on %s people with the birthdays %j are greeted', (date, birthdays) => {
  expect(birthdaysOn(date)).toEqual(birthdays);
});
