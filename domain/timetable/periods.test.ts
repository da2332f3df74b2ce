import { defaultHours, type Hours } from '../../types/timetable/hours';
import {
  daysAlike,
  inDayOrder,
  inListOrder,
  lostPeriod,
  periodName,
  periodsHeld,
  reportingTime,
  withPeriodsOf,
} from './periods';

const evening = { id: 'evening', name: '晚上', reportBy: '19:00' };
const later: Hours = { ...defaultHours, periods: [...defaultHours.periods, evening] };

test('a period has a name and a reporting time; an unknown one has neither', () => {
  expect(periodName(later, 'evening')).toBe('晚上');
  expect(reportingTime(later, 'morning')).toBe('10:00');
  expect(periodName(defaultHours, 'evening')).toBe('');
  expect(reportingTime(defaultHours, 'evening')).toBeUndefined();
});

test('a period without hours on any day is not held, but is kept', () => {
  expect(periodsHeld(later).map(({ id }) => id)).toEqual(['morning', 'afternoon']);
  expect(lostPeriod(later, defaultHours)).toBe('晚上');
  expect(lostPeriod(defaultHours, later)).toBeUndefined();
});

test('restored hours keep their own times, and also the periods added since', () => {
  const [morning, afternoon] = defaultHours.periods;
  const earlier = { ...defaultHours, periods: [{ ...morning!, reportBy: '09:00' }, afternoon!] };
  expect(withPeriodsOf(earlier, later).periods).toEqual([
    { ...morning, reportBy: '09:00' },
    afternoon,
    evening,
  ]);
});

test('weekdays with the same hours are shown together, closed ones not at all', () => {
  const [monday, , , , , saturday] = defaultHours.week;
  expect(daysAlike(defaultHours)).toEqual([
    { from: 1, to: 5, held: monday },
    { from: 6, to: 6, held: saturday },
  ]);
});

test('sessions are sorted by day and period, in lists first by department and doctor', () => {
  const of = (date: string, period: string, doctor = 'D001', department = 'K01') => ({
    ...{ _id: `${date} ${period}`, date, period },
    ...{ doctor: { id: doctor }, department: { id: department } },
  });
  const all = [
    of('2026-11-26', 'morning'),
    of('2026-11-25', 'evening'),
    of('2026-11-25', 'morning', 'D002'),
    of('2026-11-25', 'afternoon'),
  ];
  const ids = (sorted: typeof all) => sorted.map(({ _id }) => _id.slice(8));
  expect(ids([...all].sort(inDayOrder(later)))).toEqual([
    '25 morning',
    '25 afternoon',
    '25 evening',
    '26 morning',
  ]);
  expect(ids([...all].sort(inListOrder(later)))).toEqual([
    '25 afternoon',
    '25 evening',
    '26 morning',
    '25 morning',
  ]);
});
