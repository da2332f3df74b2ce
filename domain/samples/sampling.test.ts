import fc from 'fast-check';
import { draw, share } from './sampling';

const someIds = fc.uniqueArray(fc.stringMatching(/^[A-Z0-9]{1,12}$/), { maxLength: 200 });

describe('a draw (R17)', () => {
  test('with the same seed is always the same, in any order of the ids', () => {
    fc.assert(
      fc.property(someIds, fc.integer({ min: 1, max: 100 }), fc.string(), (ids, percent, seed) => {
        expect(draw([...ids].reverse(), percent, seed)).toEqual(draw(ids, percent, seed));
      }),
    );
    const ids = Array.from({ length: 30 }, (_, n) => `ZY26${String(n).padStart(5, '0')}`);
    // A recorded seed must draw the same ids in later versions.
    expect(draw(ids, 10, '2026-11-22 seed')).toEqual(['ZY2600006', 'ZY2600003', 'ZY2600000']);
  });

  test('takes the percentage rounded up, each id once, and only given ids', () => {
    fc.assert(
      fc.property(someIds, fc.integer({ min: 1, max: 100 }), fc.string(), (ids, percent, seed) => {
        const drawn = draw(ids, percent, seed);
        expect(drawn).toHaveLength(Math.ceil((ids.length * percent) / 100));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every(id => ids.includes(id))).toBe(true);
      }),
    );
    expect(share(0, 10)).toBe(0);
    expect(share(1, 10)).toBe(1);
    expect(share(20, 10)).toBe(2);
    expect(share(21, 10)).toBe(3);
    expect(draw(['a', 'a', 'b'], 100, '').sort()).toEqual(['a', 'b']);
  });

  test('of a larger share contains that of a smaller one', () => {
    fc.assert(
      fc.property(someIds, fc.string(), (ids, seed) => {
        const ten = draw(ids, 10, seed);
        expect(draw(ids, 40, seed).slice(0, ten.length)).toEqual(ten);
      }),
    );
  });

  test('takes every id, and every pair, equally often', () => {
    const ids = Array.from({ length: 40 }, (_, n) => `ZY${2_600_001 + n}`);
    const rounds = 4000;
    const single = new Map<string, number>();
    let bothNeighbours = 0;
    for (let round = 0; round < rounds; round++) {
      const drawn = draw(ids, 10, `seed ${round}`);
      for (const id of drawn) single.set(id, (single.get(id) ?? 0) + 1);
      if (drawn.includes(ids[0]!) && drawn.includes(ids[1]!)) bothNeighbours++;
    }
    const expected = rounds / 10;
    const chi = ids.reduce(
      (sum, id) => sum + ((single.get(id) ?? 0) - expected) ** 2 / expected,
      0,
    );
    // 39 degrees of freedom, each term shrunk by a tenth as a draw takes nobody twice; 1 in 10,000 is above 78.
    expect(chi).toBeLessThan(78);
    // 4 of 40 hold a given pair with 4*3/(40*39): 30.8 of 4000, standard deviation 5.5.
    expect(Math.abs(bothNeighbours - 30.8)).toBeLessThan(5.5 * 4);
  });
});
