import type { Story } from './callers';
import { type Figures, figuresOf, isGood, percentile, together } from './figures';
import type { Person } from './hospital';

const call = (databaseRequests: number, said: 'ok' | string, tapped = 1, ms = 10) => ({
  ...{ databaseRequests, ms, tapped },
  ...(said === 'ok'
    ? { answer: { ok: true, value: {} } }
    : said.startsWith('E')
      ? { failure: said }
      : { answer: { ok: false, refusal: { code: said } } }),
});
const story = (...bookings: object[]) =>
  ({
    person: {} as Person,
    end: 'full',
    contradictions: [],
    views: [],
    bookings,
  }) as unknown as Story;
const found = { sold: 2, twice: [], unsettled: [] };

test('each call is charged to its result', () => {
  const figures = figuresOf(
    [
      story(call(4, 'ok')),
      story(call(5, 'SLOT_FULL'), call(4, 'ok')),
      story(call(1, 'SESSION_FULL', 1, 90)),
      story(call(4, 'ok', 2), call(8, 'ok', 2)),
    ],
    found,
    [],
    2000,
  );
  expect(figures).toMatchObject({
    ...{ requestsPerBooking: 4, requestsPerRefusal: 3, requestsPerDoubleTap: 12 },
    ...{ requestsPerCaller: 6.5, technicalErrors: 0, p50Ms: 10, p99Ms: 90, seconds: 2 },
    outcomes: { ok: 4, SLOT_FULL: 1, SESSION_FULL: 1 },
  });
  expect(isGood(figures, 2)).toBe(true);
});

test.each(['ECONNRESET', 'BUSY', 'TECHNICAL', 'LIMIT_DAY', 'INPUT_INVALID'])(
  '%s is an error, because no rule of the rush allows it',
  said => {
    const figures = figuresOf([story(call(1, said))], found, [], 1);
    expect(figures.technicalErrors).toBe(1);
    expect(isGood(figures, 2)).toBe(false);
  },
);

test('a rush with a wrong number of sales, a double sale or a broken promise fails', () => {
  const of = (more: object, broken: string[] = []) =>
    isGood(figuresOf([story(call(4, 'ok'))], { ...found, ...more }, broken, 1), 2);
  expect(of({})).toBe(true);
  expect(of({ sold: 1 })).toBe(false);
  expect(of({ sold: 3 })).toBe(false);
  expect(of({ twice: ['x'] })).toBe(false);
  expect(of({ unsettled: ['x'] })).toBe(false);
  expect(of({}, ['x'])).toBe(false);
});

test('several rushes together show the worst of them', () => {
  const run = (sold: number, twice: number, p99Ms: number) =>
    ({ ...figuresOf([], found, [], 1), sold, twice, p99Ms }) as Figures;
  expect(together([run(100, 0, 5), run(99, 1, 9), run(100, 0, 7)], 100)).toMatchObject({
    sold: 99,
    twice: 1,
    p99Ms: 9,
  });
});

test('percentiles are measured values', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect([percentile(hundred, 0.5), percentile(hundred, 0.99)]).toEqual([50, 99]);
  expect([percentile([7], 0.99), percentile([], 0.5)]).toEqual([7, 0]);
});
