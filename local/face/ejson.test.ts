import { EJSON } from 'bson';
import fc from 'fast-check';
import { encode } from './ejson';

const key = fc.oneof(
  fc.constantFrom('$in', '$set', '$gt', '$date', '$oid', '$numberInt', '$regex', '$ref', 'a.b'),
  fc.string({ maxLength: 6 }),
);
const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, -0, 2 ** 31, -(2 ** 31), 2 ** 53, /a\/b/i),
  fc.date({ noInvalidDate: true }),
);
const { doc } = fc.letrec(tie => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('doc')),
  doc: fc.dictionary(key, tie('value'), { maxKeys: 5 }),
}));
const runs = { numRuns: process.env.LONG ? 20_000 : 500 };

/** The result of a call, or the fact that it throws. */
const outcome = (work: () => unknown) => {
  try {
    return { value: work() };
  } catch {
    return 'thrown';
  }
};

test('a document is written as the library writes canonical EJSON', () => {
  fc.assert(
    fc.property(doc, each => {
      const written = outcome(() => encode(each as Record<string, unknown>));
      expect(written).toEqual(outcome(() => EJSON.stringify(each, { relaxed: false })));
    }),
    runs,
  );
});
