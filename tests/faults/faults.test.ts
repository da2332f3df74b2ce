import { audit, broken, readBooks } from '../../bench/rush/audit';
import { everyone, promisesOf } from '../../bench/rush/rush';
import type { ScriptedFault } from '../../local';
import { seeded } from '../../local/random';
import { type LaidIn, layInFor, mend } from './laidIn';

/** The callers, places and instances of a rush; the full size in the long run. */
const { CALLERS, PLACES, instances } = process.env.LONG
  ? { CALLERS: 150, PLACES: 30, instances: 16 }
  : { CALLERS: 75, PLACES: 15, instances: 6 };

let hospital: LaidIn;
beforeAll(async () => {
  hospital = await layInFor({ callers: CALLERS, places: PLACES, seed: 2 });
});
afterAll(() => hospital?.clear());

/**
 * Random conflicts of plain writes, as a share of the requests. The stack’s probabilities do not
 * affect plain writes.
 */
const conflicts = (seed: number, share: number): ScriptedFault[] => {
  const random = seeded(seed);
  return Array.from({ length: Math.round(CALLERS * 2 * share) }, () => ({
    kind: 'conflict',
    skip: Math.floor(random() * CALLERS * 2),
  }));
};

test.each([
  ['now and then', 0.03, 11],
  ['so often that calls fail', 0.13, 12],
])(
  'R4: with faults %s, no place is sold twice and a repeated request gets the same answer',
  async (_often, share, seed) => {
    const dataDir = await hospital.copy();
    const { stack, client } = await hospital.start({ dataDir, seed, instances });
    await stack.weather({
      latency: [2, 8],
      rates: { lostAnswer: share, reset: share, timeout: share },
      script: conflicts(seed, share),
    });
    const stories = await everyone(client, hospital.people, n => ({
      taps: n % 5 ? 1 : 2,
      patience: 8,
    }));
    const { errors } = await stack.counts();
    for (const kind of ['lostAnswer', 'reset', 'DATABASE_TIMEOUT', 'DATABASE_TRANSACTION_CONFLICT'])
      expect(errors[kind]).toBeGreaterThan(0);
    expect(stories.flatMap(({ contradictions }) => contradictions)).toEqual([]);
    const promised = promisesOf(stories);
    const found = await readBooks(stack);
    expect(audit(found).twice).toEqual([]);
    expect(broken(promised, found)).toEqual([]);

    await stack.weather({});
    await mend(stack);
    const mended = await readBooks(stack);
    expect(audit(mended)).toMatchObject({ twice: [], unsettled: [] });
    expect(broken(promised, mended)).toEqual([]);

    const withoutPlace = stories.filter(story => !story.appointment).map(({ person }) => person);
    const later = await everyone(client, withoutPlace);
    const atLast = await readBooks(stack);
    expect(audit(atLast)).toEqual({ sold: PLACES, twice: [], unsettled: [] });
    expect(promised.length + promisesOf(later).length).toBe(PLACES);
  },
);
