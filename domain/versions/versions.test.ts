import { at, MINUTE } from '../time/time';
import { mayServe, nextStep, schema, schemaVersion, unversioned } from './versions';

const now = at('2026-11-23', '09:00');
const steps = [
  { version: 1, name: 'adds', servedFrom: 0 },
  { version: 2, name: 'takesAway', servedFrom: 1 },
];

test('version numbers have no gaps, and the oldest code that can serve them never goes back', () => {
  expect(schema.map(({ version }) => version)).toEqual(schema.map((_, n) => n + 1));
  expect(schemaVersion).toBe(schema.at(-1)!.version);
  const oldest = schema.map(({ servedFrom }) => servedFrom);
  expect([...oldest].sort((a, b) => a - b)).toEqual(oldest);
  for (const { version, servedFrom } of schema) expect(servedFrom).toBeLessThanOrEqual(version);
});

test('newer data is served as long as nothing that the code reads was removed', () => {
  expect(mayServe({ version: 9, oldest: 3 }, 3)).toBe(true);
  expect(mayServe({ version: 9, oldest: 4 }, 3)).toBe(false);
  expect(mayServe(unversioned, 0)).toBe(true);
});

test('a step that only adds starts at once', () => {
  expect(nextStep(unversioned, steps, now)).toEqual({ do: 'migrate', step: steps[0] });
});

test('a step that removes something is announced, waits until every instance has read that, and then starts', () => {
  const before = { version: 1, oldest: 0 };
  expect(nextStep(before, steps, now)).toEqual({ do: 'raise', oldest: 1 });
  const raised = { version: 1, oldest: 1, raisedAt: now };
  expect(nextStep(raised, steps, now + 15 * MINUTE - 1)).toEqual({ do: 'wait' });
  expect(nextStep(raised, steps, now + 15 * MINUTE)).toEqual({ do: 'migrate', step: steps[1] });
});

test('data of the newest version, or of a later one than the code knows, is left alone', () => {
  expect(nextStep({ version: 2, oldest: 1 }, steps, now)).toEqual({ do: 'nothing' });
  expect(nextStep({ version: 7, oldest: 1 }, steps, now)).toEqual({ do: 'nothing' });
});
