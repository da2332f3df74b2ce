import type { SessionView } from '../../../types/timetable/scheduling';
import { daysOf } from './daysOf';

const session = (date: string, state: SessionView['state'], left: number) =>
  ({ date, state, left, capacity: 8 }) as SessionView;

test('a day counts only the places that can be booked now', () => {
  expect(daysOf([session('2026-11-25', 'open', 3), session('2026-11-25', 'stopped', 8)])).toEqual([
    { date: '2026-11-25', state: 'open', capacity: 16, left: 3 },
  ]);
});

test('a day is called by what is best for whoever wants to book', () => {
  const state = (...states: SessionView['state'][]) =>
    daysOf(states.map(each => session('2026-11-25', each, 0)))[0]?.state;
  expect(state('full', 'opensLater')).toBe('opensLater');
  expect(state('stopped', 'full')).toBe('full');
  expect(state('closed', 'stopped')).toBe('closed');
});

test('days come in order', () => {
  const days = daysOf([session('2026-11-27', 'open', 1), session('2026-11-25', 'open', 1)]);
  expect(days.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-27']);
});
