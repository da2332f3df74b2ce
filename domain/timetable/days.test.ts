import fc from 'fast-check';
import { defaultPolicy } from '../../types/policy/policy';
import {
  type DayView,
  type SessionState,
  sessionState as sessionStates,
} from '../../types/timetable/scheduling';
import { dayViews, type Session, sessionState } from '../booking/session';
import { addDays, at } from '../time/time';
import {
  daysOf,
  daysToChoose,
  firstOpenDay,
  nearestDay,
  placesLeft,
  type SessionOfDay,
} from './days';

const DATE = '2026-11-25';
const of = (state: SessionState, left = state === 'full' ? 0 : 3, date = DATE): SessionOfDay => ({
  date,
  state,
  capacity: 8,
  left,
});
const called = (...states: SessionState[]) => daysOf(states.map(state => of(state)))[0]?.state;

test('R3: a day whose booking is over is not offered; a stopped or full one shows its state', () => {
  const days = (['closed', 'stopped', 'full', 'open', 'opensLater'] as const).flatMap((state, n) =>
    daysOf([of(state, 1, addDays(DATE, n))]),
  );
  expect(daysToChoose(days).map(({ state }) => state)).toEqual([
    'stopped',
    'full',
    'open',
    'opensLater',
  ]);
});

describe('the state of a day (R3, R9, R11)', () => {
  test('a day with one stopped and one closed session is closed: one clinic is still held', () => {
    expect(called('stopped', 'closed')).toBe('closed');
    expect(called('closed', 'stopped')).toBe('closed');
  });

  test('a day is stopped only if all its sessions are', () => {
    expect(called('stopped')).toBe('stopped');
    expect(called('stopped', 'stopped')).toBe('stopped');
    expect(called('stopped', 'full')).toBe('full');
  });

  test('a place that opens later is better than a waiting list', () => {
    expect(called('full', 'opensLater')).toBe('opensLater');
    expect(called('full', 'opensLater', 'open')).toBe('open');
  });

  test('counts the places that are sold, without those of stopped and closed sessions', () => {
    const day = { date: DATE, state: 'open', capacity: 16, left: 3 };
    expect(daysOf([of('stopped'), of('full'), of('open')])).toEqual([day]);
    expect(daysOf([of('closed'), of('stopped')])).toEqual([
      { date: DATE, state: 'closed', capacity: 0, left: 0 },
    ]);
  });

  test('days come in order', () => {
    const days = daysOf([of('open', 1, '2026-11-27'), of('open', 1, '2026-11-25')]);
    expect(days.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-27']);
    expect(daysOf([])).toEqual([]);
  });
});

const someSession = fc.record({
  date: fc.integer({ min: -2, max: 9 }).map(n => addDays(DATE, n)),
  state: fc.constantFrom<Session['state']>('open', 'stopped'),
  capacity: fc.integer({ min: 1, max: 40 }),
  taken: fc.integer({ min: 0, max: 40 }),
});
const someMoment = fc
  .integer({ min: 0, max: 9 * 24 * 60 })
  .map(minutes => at(addDays(DATE, -8)) + minutes * 60_000);

test('both ends give every day the same state, in any order of its sessions', () => {
  fc.assert(
    fc.property(fc.array(someSession, { maxLength: 30 }), someMoment, (given, now) => {
      const heads = given.map(({ taken, ...head }) => ({
        ...head,
        left: Math.max(0, head.capacity - taken),
      }));
      const byFunction = dayViews(heads, defaultPolicy, now);
      const seen = heads.map(head => ({
        ...head,
        state: sessionState(head, defaultPolicy, now),
      }));
      expect(daysOf(seen)).toEqual(byFunction);
      expect(daysOf([...seen].reverse())).toEqual(byFunction);
      for (const day of byFunction) {
        const there = seen.filter(({ date }) => date === day.date).map(({ state }) => state);
        expect(there).toContain(day.state);
        expect(day.state === 'open').toBe(there.includes('open'));
        expect(day.state === 'stopped').toBe(there.every(state => state === 'stopped'));
        expect(day.left).toBeLessThanOrEqual(day.capacity);
        if (day.state === 'open') expect(day.left).toBeGreaterThan(0);
      }
    }),
  );
});

test('every state has a rank', () => {
  for (const state of sessionStates.options) expect(called(state)).toBe(state);
});

const day = (date: string, state: SessionState = 'open', left = 1): DayView => ({
  date,
  state,
  capacity: 8,
  left,
});

test('R13: the day itself, else the nearest that can be booked; of two equally near ones the later', () => {
  const days = [
    day('2026-12-07'),
    day('2026-12-09', 'closed'),
    day('2026-12-11'),
    day('2026-12-16'),
  ];
  expect(nearestDay(days, '2026-12-09')?.date).toBe('2026-12-09');
  expect(nearestDay(days, '2026-12-10')?.date).toBe('2026-12-11');
  expect(nearestDay([day('2026-12-08'), day('2026-12-12')], '2026-12-10')?.date).toBe('2026-12-12');
  expect(nearestDay([day('2026-12-08', 'full')], '2026-12-10')?.date).toBe('2026-12-08');
  expect(nearestDay([], '2026-12-10')).toBeUndefined();
});

test('counts places, and finds the first day, only of days that can be booked now', () => {
  const days = [
    day('2026-12-07', 'full', 0),
    day('2026-12-08'),
    day('2026-12-14', 'opensLater', 5),
  ];
  expect(placesLeft(days)).toBe(1);
  expect(firstOpenDay(days)?.date).toBe('2026-12-08');
  expect(firstOpenDay([day('2026-12-14', 'opensLater')])).toBeUndefined();
});
