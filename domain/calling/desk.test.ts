import { at, MINUTE } from '../time/time';
import {
  dayForHour,
  heldByOther,
  heldNow,
  hourAfterMiss,
  hourAnswered,
  taken,
  undoUntil,
} from './desk';

const monday = '2026-11-23';
const nine = at(monday, '09:40');

test('R15: a person is best called in the hour in which they answered; not late in the evening', () => {
  expect(hourAnswered(nine, 't1')).toEqual({ at: 9, why: 'answered', from: 't1' });
  expect(hourAnswered(at(monday, '22:10'), 't1')).toBeUndefined();
});

test('R15: an hour in which nobody answered is none any more; another hour says nothing against it', () => {
  const best = { at: 9, why: 'asked' as const };
  expect(hourAfterMiss(best, nine)).toBeUndefined();
  expect(hourAfterMiss(best, at(monday, '11:00'))).toBe(best);
  expect(hourAfterMiss(undefined, nine)).toBeUndefined();
});

test('R15: an hour that is over today is meant for the next day on which patients are called', () => {
  expect(dayForHour(15, nine)).toBe(monday);
  expect(dayForHour(9, nine)).toBe('2026-11-24');
  // 30 September: the first three days of October are no days for calls.
  expect(dayForHour(8, at('2026-09-30', '12:00'))).toBe('2026-10-04');
});

describe('a call that somebody has', () => {
  const rules = { takenMinutes: 30 };

  test('that was taken is theirs for a time, and then free', () => {
    const held = taken(undefined, 'lin', nine, rules);
    expect(heldByOther(held, 'mei', nine + 29 * MINUTE)?.by).toBe('lin');
    expect(heldByOther(held, 'lin', nine)).toBeUndefined();
    expect(heldNow(held, nine + 30 * MINUTE)).toBeUndefined();
    expect(taken(held, 'mei', nine + 30 * MINUTE, rules).by).toBe('mei');
  });

  test('that the office gave stays given, also while it is worked on', () => {
    const given = { by: 'lin', at: nine };
    expect(taken(given, 'lin', nine + MINUTE, rules)).toBe(given);
    expect(heldByOther(given, 'mei', nine + 600 * MINUTE)?.by).toBe('lin');
  });
});

test('a try may be taken back for as long as the policy says', () => {
  expect(undoUntil(nine, { undoMinutes: 10 })).toBe(nine + 10 * MINUTE);
});
