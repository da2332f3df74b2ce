import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../local/random';
import { book } from '../../types/booking/book';
import { viewSession } from '../../types/timetable/viewSession';
import { audit, broken, readBooks } from './audit';
import { type Manners, type Story, wantPlace } from './callers';
import { Client } from './client';
import { type Figures, figuresOf } from './figures';
import { type Person, SESSION_ID } from './hospital';
import type { RushOptions } from './options';
import { type StackProcess, startStackProcess } from './stack';

/** Lets all persons book at the same time. */
export const everyone = (
  client: Client,
  people: Person[],
  mannersOf: (n: number) => Manners = () => ({}),
): Promise<Story[]> =>
  Promise.all(people.map((person, n) => wantPlace(client, person, mannersOf(n))));

export interface RushResult {
  figures: Figures;
  /** The failures in words; empty when there are none. */
  wrong: string[];
}

/**
 * One rush on a copy of a prepared data folder, in a fresh stack. The books are read from the store
 * itself.
 */
export async function rush(
  laidIn: string,
  people: Person[],
  { latency, doubleTaps, instances, qps }: RushOptions,
  seed: number,
): Promise<RushResult> {
  const dataDir = await copyOf(laidIn);
  const stack = await startStackProcess({ dataDir, instances, qps, seed });
  const client = new Client(stack.url);
  try {
    await stack.weather({ latency });
    await wakeInstances(stack, client, people[0]!, instances);
    const nervous = chosen(doubleTaps, people.length, seed);
    const from = performance.now();
    const stories = await everyone(client, people, n => ({ taps: nervous.has(n) ? 2 : 1 }));
    const ms = performance.now() - from;
    // The next run of the jobs corrects a call that the limit cut off half-way.
    if (qps !== undefined) await runJobs(stack);
    const books = await readBooks(stack);
    const findings = audit(books);
    const lost = broken(promisesOf(stories), books);
    const contradictions = stories.flatMap(story => story.contradictions);
    const printed = stack.printed().split('\n').filter(Boolean).slice(0, 5);
    return {
      figures: figuresOf(stories, findings, lost, ms),
      wrong: [...findings.twice, ...contradictions, ...findings.unsettled, ...lost, ...printed],
    };
  } finally {
    client.close();
    await stack.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/**
 * Waits five minutes of the stack’s clock, after which a half-done call may be mended, and runs the
 * jobs.
 */
async function runJobs(stack: StackProcess): Promise<void> {
  await stack.advance(5 * 60_000);
  const did = await stack.invoke<Record<string, unknown>>('clock');
  const failed = Object.keys(did).filter(job => did[job] === 'failed');
  if (failed.length > 0) throw new Error(`jobs failed: ${failed}`);
}

/** Random different numbers below `all`, `count` of them. */
function chosen(count: number, all: number, seed: number): Set<number> {
  const random = seeded(seed);
  const left = Array.from({ length: all }, (_, n) => n);
  return new Set(
    Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]!),
  );
}

/** The appointments that the callers were promised. */
export const promisesOf = (stories: Story[]) =>
  stories.flatMap(({ appointment }) => appointment ?? []);

/** Copies a data folder for one rush, which will change it. */
export async function copyOf(dataDir: string): Promise<string> {
  const copy = await newDataDir();
  await cp(dataDir, copy, { recursive: true });
  return copy;
}

/** Creates a temporary data folder. */
export const newDataDir = () => mkdtemp(join(tmpdir(), 'yuehao-rush-'));

/**
 * Makes every instance start, read the policy (which it then keeps), and load the code of booking.
 * A rush then finds them warm, as after the first minute of a day. It is done when the policy was
 * read once per instance.
 */
async function wakeInstances(
  stack: StackProcess,
  client: Client,
  { account, patientId }: Person,
  instances: number,
): Promise<void> {
  for (let round = 0; round < 100; round++) {
    const wish = { requestId: 'wake-up-00', patientId, sessionId: 'S-none', slot: 0 };
    const looks = Array.from({ length: instances * 4 }, (_, n) => [
      client.call(viewSession, { sessionId: SESSION_ID }, account),
      // The caller is none of the rush’s, because wishes are counted per hour.
      client.call(book, wish, `awake-${round}-${n}`),
    ]);
    await Promise.all(looks.flat());
    if (((await stack.counts()).collections.policies ?? 0) >= instances) return;
  }
  throw new Error(`not every instance woke up:\n${stack.printed()}`);
}
