import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { carePlanFields } from '../../types/care/care';
import { recentDischarges } from './afterwards';

const csv = readFileSync(join(__dirname, 'discharges.csv'), 'utf8');
const leftOn = (text: string) =>
  text
    .split('\n')
    .slice(1)
    .map(row => row.split(',')[8]!)
    .sort();

test('on a day of the list’s own time its last days are kept unchanged', () => {
  const days = leftOn(recentDischarges(csv, '2026-11-23'));
  expect(days[0]).toBe('2026-11-14');
  expect(days.at(-1)).toBe('2026-11-20');
});

test.each(['2026-03-01', '2027-01-05', '2028-02-29'])(
  'on %s the same patients were discharged recently',
  today => {
    const days = leftOn(recentDischarges(csv, today));
    expect(days.length).toBeGreaterThan(50);
    expect(days.every(day => day < today)).toBe(true);
  },
);

test('the care plans are such as the office could have written', () => {
  const plans: unknown[] = JSON.parse(readFileSync(join(__dirname, 'carePlans.json'), 'utf8'));
  expect(plans.map(plan => carePlanFields.safeParse(plan).error?.issues)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
