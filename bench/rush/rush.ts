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

/** Everyone at once. */
export const everyone = (
  client: Client,
  people: Person[],
  mannersOf: (n: number) => Manners = () => ({}),
): Promise<Story[]> =>
  Promise.all(people.map((person, n) => wantPlace(client, person, mannersOf(n))));

export interface RushResult {
  figures: Figures;
  /** What went wrong, in words; empty when nothing did. */
  wrong: string[];
}

/** One rush on a copy of a laid-in data folder, in a fresh stack; the books are read from the store itself. */
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
    // A call that the limit cut off half way is put right by the next run of the jobs.
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

/** Lets five minutes pass, after which what a call left half done may be mended, and runs the jobs. */
async function runJobs(stack: StackProcess): Promise<void> {
  await stack.advance(5 * 60_000);
  const did = await stack.invoke<Record<string, unknown>>('clock');
  const failed = Object.keys(did).filter(job => did[job] === 'failed');
  if (failed.length > 0) throw new Error(`jobs failed: ${failed}`);
}

/** So many different numbers below `all`, by chance. */
function chosen(count: number, all: number, seed: number): Set<number> {
  const random = seeded(seed);
  const left = Array.from({ length: all }, (_, n) => n);
  return new Set(
    Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0]!),
  );
}

export const promisesOf = (stories: Story[]) =>
  stories.flatMap(({ appointment }) => appointment ?? []);

/** A copy of a data folder, to be spoilt. */
export async function copyOf(dataDir: string): Promise<string> {
  const copy = await newDataDir();
  await cp(dataDir, copy, { recursive: true });
  return copy;
}

export const newDataDir = () => mkdtemp(join(tmpdir(), 'yuehao-rush-'));

/**
 * Lets every instance start, read the policy, which it then keeps, and load what books: a rush finds them awake, as after the
 * first minute of a day. Done when the policy was read as often as there are instances.
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
      // By nobody of the rush, whose wishes of an hour are counted.
      client.call(book, wish, `awake-${round}-${n}`),
    ]);
    await Promise.all(looks.flat());
    if (((await stack.counts()).collections.policies ?? 0) >= instances) return;
  }
  throw new Error(`not every instance woke up:\n${stack.printed()}`);
}
