import fc from 'fast-check';
import { diff, patch } from './diff';

const value = fc.letrec(tie => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ max: 3, min: 0 }),
    fc.constant(null),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('any'), { maxLength: 5 }),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('any')),
}));
const object = value.object as fc.Arbitrary<Record<string, unknown>>;

test('a patch turns one document into the other', () => {
  fc.assert(
    fc.property(object, object, (before, after) => {
      const doc = structuredClone(before);
      patch(doc, diff(before, after));
      expect(doc).toEqual(after);
    }),
    { numRuns: 1000 },
  );
});

test('a shifted list is written as its removed and added items', () => {
  const items = Array.from({ length: 50 }, (_, n) => ({ n }));
  const next = { n: 99 };
  expect(diff({ items }, { items: [...items.slice(1), next] })).toEqual([
    ['a', ['items'], 0, 1, []],
    ['a', ['items'], 49, 0, [next]],
  ]);
  expect(diff({ items }, { items: [next, ...items.slice(0, -1)] })).toEqual([
    ['a', ['items'], 0, 0, [next]],
    ['a', ['items'], 50, 1, []],
  ]);
});

test('a changed item of a list is written alone', () => {
  const items = [{ n: 1 }, { n: 2, deep: { x: 1 } }, { n: 3 }];
  const after = [items[0], { n: 2, deep: { x: 5 } }, items[2]];
  expect(diff({ items }, { items: after })).toEqual([['s', ['items', 1, 'deep', 'x'], 5]]);
});
