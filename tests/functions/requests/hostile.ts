import fc from 'fast-check';
import { Pairs, Pick } from './picks';

const repeated = (text: string, times: number): string => text.repeat(times);

/** Texts that break unprepared code. */
const texts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '\u2028',
  '\ue863',
  '\r\n',
  '__proto__',
  'constructor',
  'toString',
  'a.b.c',
  '$where',
  '{"$gt":""}',
  '.*',
  '^(a+)+$',
  '%00%2e%2e/',
  '../../../etc/passwd',
  "'; DROP TABLE patients; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://evil.example")',
  'NaN',
  'null',
  '-1',
  '1e309',
  '5f0c3a9b8e7d6c5b4a392817',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '9999-12',
  '24:60',
  '１９９００００１２３４',
  repeated('ﷺ', 60),
  repeated('😀', 100),
  repeated('a', 100_000),
  repeated('(', 5000),
  repeated('[', 5000),
];
const numbers: readonly number[] = [
  ...[-1, -0, 0.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e308, Number.MIN_VALUE],
];

/** Any JSON value that none of our forms would send. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, [], {}, [[]], { $ne: '' }) },
  { weight: 1, arbitrary: fc.constant({ $regex: '.*', $options: 's' }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2000 }).map(count => Array(count).fill('a')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** Field names that no contract has. */
const strangeKey = fc.constantFrom(
  ...['__proto__', 'constructor', 'openid', 'a.b', '$set', '', ' ', '_id', 'toString', 'account'],
);

interface Turn {
  /** The path of the change: one field index per level. */
  path: number[];
  how: 'replace' | 'remove' | 'add' | 'twice';
  key: string;
  by: unknown;
}
const turn: fc.Arbitrary<Turn> = fc.record({
  path: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  how: fc.constantFrom('replace', 'replace', 'remove', 'add', 'twice'),
  key: strangeKey,
  by: hostile,
});

/** Returns the value with one part of it replaced, removed or added. */
function turned(value: unknown, { path, how, key, by }: Turn): unknown {
  const isWhole = value instanceof Pick || value instanceof Pairs;
  if (typeof value !== 'object' || value === null || isWhole) return by;
  const [step = 0, ...deeper] = path;
  const isList = Array.isArray(value);
  const entries = Object.entries(value);
  const at = entries.length ? step % entries.length : 0;
  const entry = entries[at];
  const remake = (changed: [string, unknown][]) =>
    isList ? changed.map(([, each]) => each) : Object.fromEntries(changed);
  if (!entry || how === 'add') return remake([...entries, [key, by]]);
  const [name, inner] = entry;
  const instead = (...others: [string, unknown][]) =>
    remake([...entries.slice(0, at), ...others, ...entries.slice(at + 1)]);
  if (deeper.length && typeof inner === 'object' && inner !== null)
    return instead([name, turned(inner, { path: deeper, how, key, by })]);
  if (how === 'remove') return instead();
  if (how === 'twice') return remake([...entries, [`${name} `, inner]]);
  return instead([name, by]);
}

/** Inputs that differ from valid ones in one to three places. */
export const nearly = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(good, fc.array(turn, { minLength: 1, maxLength: 3 }))
    .map(([value, turns]) => turns.reduce(turned, value));
