import { setTimeout as sleep } from 'node:timers/promises';
import { audit, broken, readBooks } from '../../bench/rush/audit';
import { wantPlace } from '../../bench/rush/callers';
import type { Client } from '../../bench/rush/client';
import type { Person } from '../../bench/rush/hospital';
import { everyone, promisesOf } from '../../bench/rush/rush';
import { seeded } from '../../local/random';
import { type LaidIn, layInFor, mend } from './laidIn';

/** The callers, places and instances of a rush; the full size in the long run. */
const { CALLERS, PLACES, instances } = process.env.LONG
  ? { CALLERS: 150, PLACES: 40, instances: 8 }
  : { CALLERS: 75, PLACES: 20, instances: 4 };
/** The number of promised places at which the stack is killed. */
const part = (share: number) => Math.ceil(share * PLACES);
const weather = { latency: [5, 15] as [number, number] };

let hospital: LaidIn;
beforeAll(async () => {
  hospital = await layInFor({ callers: CALLERS, places: PLACES, seed: 1 });
});
afterAll(() => hospital?.clear());

/** All callers want a place. The stack is killed soon after some of them were promised one. */
async function rushUntil(
  kill: () => Promise<void>,
  client: Client,
  people: Person[],
  promised: number,
  later: number,
) {
  let count = 0;
  let killed: Promise<void> | undefined;
  const stories = await Promise.all(
    people.map(async person => {
      const story = await wantPlace(client, person);
      if (story.end === 'booked') count += 1;
      if (count >= promised) killed ??= sleep(later).then(kill);
      return story;
    }),
  );
  await killed;
  return stories;
}

test.each([
  ['early', 1, part(0.05)],
  ['in the middle', 2, part(0.45)],
  ['late', 3, part(0.8)],
])(
  'R4: killed %s in a rush, no promise is lost and no place is sold twice',
  async (_when, seed, least) => {
    const random = seeded(seed);
    const dataDir = await hospital.copy();
    const first = await hospital.start({ dataDir, seed, instances });
    await first.stack.weather(weather);
    const stories = await rushUntil(
      first.stack.kill,
      first.client,
      hospital.people,
      least + Math.floor(random() * part(0.1)),
      Math.floor(random() * 40),
    );
    const promised = promisesOf(stories);
    const cutOff = stories.filter(({ end }) => end === 'failed');
    expect(cutOff.length).toBeGreaterThan(0);
    expect(promised.length).toBeGreaterThanOrEqual(least);
    expect(promised.length).toBeLessThan(PLACES);

    const { stack, client } = await hospital.start({ dataDir, seed, instances });
    const found = await readBooks(stack);
    expect(broken(promised, found)).toEqual([]);
    expect(audit(found).twice).toEqual([]);
    expect(audit(found).sold).toBeGreaterThanOrEqual(promised.length);

    await mend(stack);
    const mended = await readBooks(stack);
    expect(audit(mended)).toMatchObject({ twice: [], unsettled: [] });
    expect(broken(promised, mended)).toEqual([]);

    await stack.weather(weather);
    const withoutPlace = stories.filter(story => !story.appointment).map(({ person }) => person);
    const later = await everyone(client, withoutPlace);
    expect(later.filter(({ end }) => end !== 'booked' && end !== 'full')).toEqual([]);
    const atLast = await readBooks(stack);
    expect(audit(atLast)).toEqual({ sold: PLACES, twice: [], unsettled: [] });
    expect(broken([...promised, ...promisesOf(later)], atLast)).toEqual([]);
    expect(promised.length + promisesOf(later).length).toBe(PLACES);
  },
);
