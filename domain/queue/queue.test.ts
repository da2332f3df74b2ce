import fc from 'fast-check';
import { MINUTE } from '../time/time';
import { minutesSaid, paceOf, waitFor } from './estimate';
import { waitingOrder } from './order';
import { called, ended, openTurn, putBack, type Turn, undone } from './turns';

type Arrived = Parameters<typeof waitingOrder>[0][number];
const arrived = (number: number, more: Partial<Arrived> = {}): Arrived => ({
  _id: `a${number}`,
  channel: 'wechat',
  status: 'arrived',
  slot: 0,
  number,
  date: '2026-11-25',
  bookedAt: 0,
  ...more,
});
const some = (...numbers: number[]) => numbers.map(number => arrived(number));
const numbers = (list: { number: number }[]) => list.map(({ number }) => number);
const call = (turns: Turn[], number: number, at = 0) =>
  called(turns, { _id: `a${number}`, number }, at);

describe('R24: which patient is next', () => {
  test('by slot and number, then walk-ins by arrival; patients who are called or were seen do not wait', () => {
    const bookedAt = Date.parse('2026-11-25T08:00:00+08:00');
    const walkIn = arrived(9, { channel: 'onSite', bookedAt });
    const waiting = [walkIn, arrived(4, { slot: 1 }), ...some(2, 1, 3)];
    expect(numbers(waitingOrder(waiting, [], 3))).toEqual([1, 2, 3, 4, 9]);
    const seen = ended(call([], 1), 'seen', 5);
    expect(numbers(waitingOrder(waiting, call(seen, 2), 3))).toEqual([3, 4, 9]);
  });

  test('a patient who does not come goes three places behind, and each call moves them one forward', () => {
    const waiting = some(1, 2, 3, 4, 5, 6);
    let turns = ended(call([], 1), 'passed', 1);
    expect(numbers(waitingOrder(waiting, turns, 3))).toEqual([2, 3, 4, 1, 5, 6]);
    turns = call(turns, 2);
    expect(numbers(waitingOrder(waiting, turns, 3))).toEqual([3, 4, 1, 5, 6]);
    expect(numbers(waitingOrder([...waiting, arrived(0)], turns, 3))).toEqual([0, 3, 1, 4, 5, 6]);
    turns = call(ended(turns, 'seen', 2), 3);
    turns = call(ended(turns, 'seen', 3), 4);
    expect(waitingOrder(waiting, turns, 3)[0]).toMatchObject({ number: 1, passed: true });
  });

  test('the last patient is called again after not coming, and the order of two stays', () => {
    const alone = ended(call([], 1), 'passed', 1);
    expect(numbers(waitingOrder(some(1), alone, 3))).toEqual([1]);
    const two = ended(call(alone, 2), 'passed', 2);
    expect(numbers(waitingOrder(some(1, 2, 3, 4, 5), two, 3))).toEqual([3, 4, 1, 2, 5]);
  });

  test('a patient who comes back with results is next', () => {
    const seen = ended(call(ended(call([], 1), 'seen', 1), 2), 'seen', 2);
    const back = putBack(seen, 'a1');
    expect(numbers(waitingOrder(some(1, 2, 3), back ?? [], 3))).toEqual([1, 3]);
    expect(putBack(seen, 'a3')).toBeUndefined();
    expect(putBack(call(back ?? [], 1), 'a1')).toBeUndefined();
  });
});

describe('R24: taking back the last tap', () => {
  test('an end alone, a call alone, and both of one tap', () => {
    const first = call([], 1, 10);
    expect(undone(first)).toEqual([]);
    expect(undone(ended(first, 'passed', 20))).toEqual(first);
    expect(undone(call(ended(first, 'seen', 20), 2, 20))).toEqual(first);
    const paused = ended(first, 'seen', 20);
    expect(undone(call(paused, 2, 30))).toEqual(paused);
    expect(undone([])).toBeUndefined();
  });
});

/**
 * A random morning up to now: the length and the end of each turn, and the time since the last turn
 * began.
 */
const mornings = fc.record({
  calls: fc.array(fc.record({ took: fc.nat(90), as: fc.constantFrom('seen', 'passed') }), {
    maxLength: 40,
  }),
  open: fc.option(fc.nat(90)),
  planned: fc.integer({ min: 1, max: 60 }),
  before: fc.nat(40),
  starts: fc.integer({ min: -120, max: 120 }),
});
const NOW = Date.parse('2026-11-25T09:00:00+08:00');
function laid({
  calls,
  open,
  planned,
  starts,
}: typeof mornings extends fc.Arbitrary<infer M> ? M : never) {
  let at = NOW - (calls.reduce((sum, { took }) => sum + took, 0) + (open ?? 0)) * MINUTE;
  let turns: Turn[] = [];
  for (const [n, { took, as }] of calls.entries()) {
    turns = call(turns, n, at);
    at += took * MINUTE;
    turns = ended(turns, as as 'seen' | 'passed', at);
  }
  if (open !== null) turns = call(turns, calls.length, at);
  return { turns, planned: planned * MINUTE, startsAt: NOW + starts * MINUTE };
}

describe('R24: the estimated wait', () => {
  test('is never negative, and not longer for a patient with fewer before them', () => {
    fc.assert(
      fc.property(mornings, morning => {
        const session = laid(morning);
        expect(waitFor(0, session, NOW)).toBeGreaterThanOrEqual(0);
        expect(waitFor(morning.before + 1, session, NOW)).toBeGreaterThan(
          waitFor(morning.before, session, NOW),
        );
        expect(minutesSaid(waitFor(morning.before, session, NOW))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('shrinks as patients are seen: neither an end nor the next call makes it longer', () => {
    fc.assert(
      fc.property(mornings, morning => {
        const session = laid({ ...morning, open: morning.open ?? 0 });
        const before = waitFor(morning.before + 1, session, NOW);
        const seen = { ...session, turns: ended(session.turns, 'seen', NOW) };
        expect(waitFor(morning.before + 1, seen, NOW)).toBeLessThanOrEqual(before + 1e-6);
        const next = { ...seen, turns: call(seen.turns, 99, NOW) };
        expect(waitFor(morning.before, next, NOW)).toBeLessThanOrEqual(before + 1e-6);
      }),
    );
  });

  test('uses the timetable before the first patient, afterwards the session’s own pace', () => {
    const planned = 10 * MINUTE;
    const startsAt = NOW + 30 * MINUTE;
    expect(waitFor(3, { turns: [], planned, startsAt }, NOW)).toBe(60 * MINUTE);
    let turns: Turn[] = [];
    for (let n = 0; n < 30; n++)
      turns = ended(call(turns, n, NOW + n * 5 * MINUTE), 'seen', NOW + (n + 1) * 5 * MINUTE);
    expect(paceOf({ turns, planned }, NOW) / MINUTE).toBeCloseTo(5.16, 1);
  });

  test('a forgotten tap does not make the pace a morning long', () => {
    const turns = ended(call([], 1, NOW), 'seen', NOW + 300 * MINUTE);
    expect(paceOf({ turns, planned: 10 * MINUTE }, NOW)).toBe(25 * MINUTE);
  });

  test('is shown in minutes, longer waits in steps of five', () => {
    const said = [0, 0.2, 15, 15.1, 33].map(minutes => minutesSaid(minutes * MINUTE));
    expect(said).toEqual([0, 1, 15, 20, 35]);
  });

  test('only one turn is open', () => {
    expect(openTurn(ended(call([], 1), 'seen', 1))).toBeUndefined();
    expect(openTurn(call([], 1))?.number).toBe(1);
  });
});
