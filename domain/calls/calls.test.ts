import fc from 'fast-check';
import { callOutcome } from '../../types/calls/calls';
import { endsEntry, triesLeft } from './calls';

test('R6: an entry ends with an outcome that ends it, or with the third unanswered call', () => {
  for (const outcome of ['told', 'rebooked', 'wrongNumber', 'declined'] as const)
    expect(endsEntry(outcome, 0)).toBe(true);
  for (const outcome of ['noAnswer', 'switchedOff'] as const)
    expect([0, 1, 2].map(before => endsEntry(outcome, before))).toEqual([false, false, true]);
});

test('the tries shown as left are the tries that are left', () => {
  fc.assert(
    fc.property(fc.constantFrom(...callOutcome.options), fc.nat(10), (outcome, before) => {
      if (triesLeft(before + 1) === 0) expect(endsEntry(outcome, before)).toBe(true);
      if (!endsEntry(outcome, before)) expect(triesLeft(before + 1)).toBeGreaterThan(0);
      expect(triesLeft(before + 1)).toBeLessThanOrEqual(triesLeft(before));
    }),
  );
});
