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

test('R15: the best hour to call is the one in which the person answered, unless it was late in the evening', () => {
  expect(hourAnswered(nine, 't1')).toEqual({ at: 9, why: 'answered', from: 't1' });
  expect(hourAnswered(at(monday, '22:10'), 't1')).toBeUndefined();
});

test('R15: an hour without an answer is no longer the best one; another hour changes nothing', () => {
  const best = { at: 9, why: 'asked' as const };
  expect(hourAfterMiss(best, nine)).toBeUndefined();
  expect(hourAfterMiss(best, at(monday, '11:00'))).toBe(best);
  expect(hourAfterMiss(undefined, nine)).toBeUndefined();
});

test('R15: an hour that has passed today means the next day for calls', () => {
  expect(dayForHour(15, nine)).toBe(monday);
  expect(dayForHour(9, nine)).toBe('2026-11-24');
  // 30 September: the first three days of October are no days for calls.
  expect(dayForHour(8, at('2026-09-30', '12:00'))).toBe('2026-10-04');
});

describe('the holder of a call', () => {
  const rules = { takenMinutes: 30 };

  test('a caller who takes a call has it for a time, then it is free', () => {
    const held = taken(undefined, 'lin', nine, rules);
    expect(heldByOther(held, 'mei', nine + 29 * MINUTE)?.by).toBe('lin');
    expect(heldByOther(held, 'lin', nine)).toBeUndefined();
    expect(heldNow(held, nine + 30 * MINUTE)).toBeUndefined();
    expect(taken(held, 'mei', nine + 30 * MINUTE, rules).by).toBe('mei');
  });

  test('a call assigned by the office stays assigned while the caller works on it', () => {
    const given = { by: 'lin', at: nine };
    expect(taken(given, 'lin', nine + MINUTE, rules)).toBe(given);
    expect(heldByOther(given, 'mei', nine + 600 * MINUTE)?.by).toBe('lin');
  });
});

test("a try may be taken back within the policy's time", () => {
  expect(undoUntil(nine, { undoMinutes: 10 })).toBe(nine + 10 * MINUTE);
});
