import fc from 'fast-check';
import { beginLine, lastPlace, STEP, unknownPlace } from './line';

const NOW = Date.UTC(2026, 10, 23, 0, 0);

test('the first in line has nobody ahead and asks again in about two seconds', () => {
  expect(lastPlace(beginLine(NOW), NOW)).toEqual({ ahead: 0, seconds: 3 });
});

test('each caller more adds one ahead; a thousand are let in within a minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), others => {
      const { ahead, seconds } = lastPlace(beginLine(NOW) + others * STEP, NOW);
      expect(ahead).toBe(others);
      expect(seconds).toBeLessThan(60);
    }),
  );
});

test('a late caller is never told less than a second, and never a negative number ahead', () => {
  expect(lastPlace(NOW - 5000, NOW)).toEqual({ ahead: 0, seconds: 1 });
});

test('without a line the refused callers come back spread over several seconds', () => {
  expect([0, 0.5, 0.99].map(chance => unknownPlace(chance).seconds)).toEqual([2, 5, 8]);
});
