import { execFileSync } from 'node:child_process';
import { addWorkingDays, isStatutoryHoliday, isWorkingDay, yearIsOfficial } from './calendar';
import { HOLIDAYS_2026, MAKE_UP_2026, range, yearOf } from './published.testkit';
import { weekdayOf } from './time';

test.each(yearOf(2026))('%s is a working day or not, as in the published arrangement', date => {
  const worked = MAKE_UP_2026.includes(date) || weekdayOf(date) <= 5;
  expect(isWorkingDay(date)).toBe(worked && !HOLIDAYS_2026.includes(date));
});

test('a year is official once the library has its arrangement', () => {
  for (const year of [2024, 2025, 2026]) expect(yearIsOfficial(year)).toBe(true);
  for (const year of [2035, 2090]) expect(yearIsOfficial(year)).toBe(false);
});

test('1 January 2027, a Friday, is off although its arrangement is not in the library', () => {
  expect(isWorkingDay('2027-01-01')).toBe(false);
});

test('the statutory days of a year follow from fixed dates, the lunar year and the sun', () => {
  expect(yearOf(2027).filter(isStatutoryHoliday)).toEqual([
    '2027-01-01',
    ...range('2027-02-05', '2027-02-08'),
    '2027-04-05',
    '2027-05-01',
    '2027-05-02',
    '2027-06-09',
    '2027-09-15',
    ...range('2027-10-01', '2027-10-03'),
  ]);
});

test('a leap month has no second Dragon Boat, and the eve after a short month is the 29th', () => {
  expect(yearOf(2028).filter(isStatutoryHoliday)).toEqual([
    '2028-01-01',
    ...range('2028-01-25', '2028-01-28'),
    '2028-04-04',
    '2028-05-01',
    '2028-05-02',
    '2028-05-28',
    ...range('2028-10-01', '2028-10-03'),
  ]);
});

test('the statutory days agree with the published arrangements of 2025 and 2026', () => {
  for (const year of [2025, 2026]) {
    const statutory = yearOf(year).filter(isStatutoryHoliday);
    expect(statutory.filter(isWorkingDay)).toEqual([]);
  }
});

test('in a year not yet published, weekdays are working days except the statutory days', () => {
  const worked = yearOf(2035).filter(isWorkingDay);
  const expected = yearOf(2035).filter(date => weekdayOf(date) <= 5 && !isStatutoryHoliday(date));
  expect(worked).toEqual(expected);
});

test('R15: working days are counted across weekends, holidays and make-up days', () => {
  expect(addWorkingDays('2026-11-25', 3)).toBe('2026-11-30');
  expect(addWorkingDays('2026-09-30', 1)).toBe('2026-10-08');
  expect(addWorkingDays('2026-10-08', 2)).toBe('2026-10-10');
  expect(addWorkingDays('2026-10-10', 1)).toBe('2026-10-12');
  expect(addWorkingDays('2026-10-12', -1)).toBe('2026-10-10');
  expect(addWorkingDays('2026-12-31', 1)).toBe('2027-01-04');
  expect(addWorkingDays('2026-11-29', 0)).toBe('2026-11-29');
});

test.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati'])(
  'the calendar is the same on a machine in %s',
  zone => {
    // The library reads its table when it is loaded, so each zone needs its own process.
    const script = `
      const { transformSync } = require('@swc/core');
      const fs = require('fs');
      require.extensions['.ts'] = (module, file) => module._compile(transformSync(fs.readFileSync(file, 'utf8'), {
        filename: file, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }).code, file);
      const { isWorkingDay, isStatutoryHoliday } = require(${JSON.stringify(`${__dirname}/calendar.ts`)});
      const { addDays } = require(${JSON.stringify(`${__dirname}/time.ts`)});
      let date = '2026-01-01';
      const days = [];
      while (date < '2029-01-01') { days.push(\`\${date} \${isWorkingDay(date)} \${isStatutoryHoliday(date)}\`); date = addDays(date, 1); }
      process.stdout.write(JSON.stringify(days));`;
    const told = execFileSync(process.execPath, ['-e', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    const here = range('2026-01-01', '2028-12-31').map(
      date => `${date} ${isWorkingDay(date)} ${isStatutoryHoliday(date)}`,
    );
    expect(JSON.parse(told)).toEqual(here);
  },
);
