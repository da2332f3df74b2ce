import fc from 'fast-check';
import { defaultPolicy, policySchema } from '../../types/policy/policy';
import { at, MINUTE } from '../time/time';
import { forDesk, parted, unsoldIn } from './places';
import { bookingWindow } from './session';
import { freeFrom, keptOf, lastClosed, shareAt } from './shares';

const withBooking = (booking: object) => policySchema.parse({ booking });

describe('R4: the places of a session that are kept for the desk', () => {
  const percent = fc.integer({ min: 0, max: 80 });
  const capacities = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 });

  test('kept and open places never exceed the capacity, and the share is never exceeded', () => {
    fc.assert(
      fc.property(capacities, percent, (places, share) => {
        const kept = keptOf(places, share);
        const all = places.reduce((sum, each) => sum + each, 0);
        for (const [index, each] of kept.entries()) {
          expect(each).toBeGreaterThanOrEqual(0);
          expect(each).toBeLessThanOrEqual(places[index]!);
          expect(Math.abs(each - (places[index]! * share) / 100)).toBeLessThan(1);
        }
        const sum = kept.reduce((total, each) => total + each, 0);
        expect(sum).toBe(Math.floor((all * share) / 100));
      }),
    );
  });

  test.each([
    [[4, 4, 4, 4], 25, [1, 1, 1, 1]],
    [[2, 2, 2, 2, 2], 20, [0, 0, 1, 0, 1]],
    [[1, 1, 1, 1, 1, 1], 30, [0, 0, 0, 1, 0, 0]],
    [[1], 80, [0]],
    [[3, 3], 0, [0, 0]],
  ])('of slots with %j places at %i %%: %j', (places, share, kept) => {
    expect(keptOf(places, share)).toEqual(kept);
  });

  test('a slot that was made before shares existed keeps nothing', () => {
    expect(forDesk({ left: 2 })).toBe(2);
    expect(unsoldIn({ left: 2 })).toBe(2);
  });

  test('the share ends when online booking closes', () => {
    const policy = withBooking({ keptForDesk: 20 });
    const { closesAt } = bookingWindow('2026-11-25', policy);
    expect(shareAt('2026-11-25', policy, closesAt - 1)).toBe(20);
    expect(shareAt('2026-11-25', policy, closesAt)).toBe(0);
  });

  test.each([
    ['2026-11-24', '13:59', '2026-11-24'],
    ['2026-11-24', '14:00', '2026-11-25'],
  ])('on %s at %s the last date closed for online booking is %s', (date, time, last) => {
    expect(lastClosed(defaultPolicy, at(date, time))).toBe(last);
  });

  test('dividing the unsold places again loses and adds none', () => {
    const slot = fc.record({
      left: fc.nat(6),
      kept: fc.nat(6),
      returning: fc.array(fc.record({ claimId: fc.string(), at: fc.nat() }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(slot, fc.nat(20), fc.nat(6), fc.nat(6), (places, unsold, before, after) => {
        const next = parted(places, unsold, { before, after });
        expect(unsoldIn(next)).toBe(unsold);
        expect(next.left).toBeGreaterThanOrEqual(0);
        expect(next.kept).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('R4: the moment from which a returned place is free', () => {
  const policy = withBooking({ returnedWithin: 30 });
  const session = { date: '2026-11-25', state: 'open' as const };
  const noon = at('2026-11-23', '12:00');

  test('at once where the policy sets no time, where the session is stopped, and when booking is closed', () => {
    expect(freeFrom(session, defaultPolicy, noon, 0.9)).toBe(noon);
    expect(freeFrom({ ...session, state: 'stopped' }, policy, noon, 0.9)).toBe(noon);
    const closed = at('2026-11-24', '14:00');
    expect(freeFrom(session, policy, closed, 0.9)).toBe(closed);
  });

  test('otherwise at a random moment within the time', () => {
    expect(freeFrom(session, policy, noon, 0)).toBe(noon);
    expect(freeFrom(session, policy, noon, 0.5)).toBe(noon + 15 * MINUTE);
    expect(freeFrom(session, policy, noon, 0.9999)).toBeLessThan(noon + 30 * MINUTE);
  });

  test('but while it can still be booked, and while the waiting line, which gets it first, is open', () => {
    const late = at('2026-11-24', '13:50');
    expect(freeFrom(session, policy, late, 0.9999)).toBeLessThan(at('2026-11-24', '14:00'));
    const early = policySchema.parse({
      booking: { returnedWithin: 30 },
      cancellation: { freeUntil: '12:00' },
    });
    const before = at('2026-11-24', '11:50');
    expect(freeFrom(session, early, before, 0.9999)).toBeLessThan(at('2026-11-24', '12:00'));
  });
});
