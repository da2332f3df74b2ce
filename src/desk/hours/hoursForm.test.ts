import { defaultPolicy } from '../../../types/policy/policy';
import { defaultHours, type Hours } from '../../../types/timetable/hours';
import {
  changedPeriod,
  checkHours,
  likeWeekday,
  switched,
  timed,
  withoutPeriod,
  withPeriod,
} from './hoursForm';

const SATURDAY = 5;
const SUNDAY = 6;
const mistakesOf = (hours: Hours) => {
  const checked = checkHours(defaultPolicy, hours);
  return 'mistakes' in checked ? checked.mistakes : {};
};
/** The default hours with an evening that no day has yet. */
const evening = changedPeriod(withPeriod(defaultHours)!, 'period3', { name: '晚上' });

test('a new period has its own id, reports later than the others, and needs a name', () => {
  const more = withPeriod(defaultHours)!;
  expect(more.periods[2]).toEqual({ id: 'period3', name: '', reportBy: '18:30' });
  expect(mistakesOf(more)).toEqual({ 'periods.2.name': '请填写' });
  expect(withPeriod(more)!.periods[3]).toMatchObject({ id: 'period4' });
  expect(mistakesOf(evening)).toEqual({});
});

test('a day has a maximum number of periods', () => {
  let hours: Hours | undefined = defaultHours;
  for (let n = 2; n < 8; n++) hours = withPeriod(hours!);
  expect(withPeriod(hours!)).toBeUndefined();
});

test('a period is switched on with another day’s hours, or after the day’s last one', () => {
  const saturday = switched(defaultHours, SATURDAY, 'afternoon', true);
  expect(saturday.week[SATURDAY]?.[1]).toEqual(defaultHours.week[0]?.[1]);
  const monday = switched(evening, 0, 'period3', true);
  expect(monday.week[0]?.[2]).toEqual({ period: 'period3', start: '18:30', end: '20:30' });
  expect(switched(evening, SUNDAY, 'period3', true).week[SUNDAY]).toEqual([
    { period: 'period3', start: '08:00', end: '10:00' },
  ]);
  expect(switched(monday, 0, 'period3', false)).toEqual(evening);
});

test('periods of a day are in their order, however they were switched on', () => {
  const without = switched(defaultHours, 0, 'morning', false);
  expect(switched(without, 0, 'morning', true).week[0]).toEqual(defaultHours.week[0]);
});

test('times that overlap or run backwards are reported at their place', () => {
  expect(mistakesOf(timed(defaultHours, 0, 'afternoon', { start: '11:00' }))).toEqual({
    'week.0.1.start': '开始时间须不早于前一个时段结束',
  });
  expect(mistakesOf(timed(defaultHours, 0, 'morning', { end: '08:00' }))).toEqual({
    'week.0.0.end': '结束时间须晚于开始时间',
  });
});

test('Monday to Friday are set to one of them; a period that is not saved after all is on no day', () => {
  const all = likeWeekday(switched(evening, 1, 'period3', true), 1);
  expect(all.week.map(day => day.length)).toEqual([3, 3, 3, 3, 3, 1, 0]);
  expect(withoutPeriod(all, 'period3')).toEqual(defaultHours);
});
