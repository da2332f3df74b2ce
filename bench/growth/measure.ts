import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, type Stack, startStack } from '../../local';
import type { Answer } from '../../types/answer';
import { root } from '../rush/root';
import { keys } from '../rush/stack';
import { partsOf } from './parts';
import { ANYWAY, type Question } from './question';
import { questions } from './questions';
import { sow } from './sow';
import { NOW, REGULAR, type World, worldOf } from './world';

/** The cost of one question. */
interface Cost {
  question: string;
  requests: number;
  documents: number;
  entries: number;
  shown: number;
  /** Whether it examined more than three times what it shows. */
  tooMany: boolean;
}

/** A hospital of one size, with the cost of every question. */
export interface Measured {
  appointments: number;
  /** The number of documents created, in all parts together. */
  documents: number;
  /** The seconds to create them, all parts together. */
  seconds: number;
  /** The number of parts, created one after the other. */
  parts: number;
  costs: Cost[];
  /** Questions that read more than fits in memory, and were not asked. */
  leftOut: string[];
}

/** The most documents that a list may examine for each one it shows. */
const TIMES = 3;

/** The number of appointments of the hospital that shows what each question reads. */
const SMALL = 1000;
/**
 * A collection of at most this share of the memory limit is part of every hospital, because an
 * instance reads some of them once for many questions.
 */
const SMALL_PART = 0.01;

interface Limits {
  /**
   * The most documents in memory at one time. A larger hospital is created in parts, each with
   * whole collections.
   */
  most?: number | undefined;
  /** The operations to ask; empty for all. */
  only?: readonly string[];
}

/** Creates a hospital with `appointments` appointments and asks every question. */
export async function measure(
  appointments: number,
  { most, only = [] }: Limits = {},
): Promise<Measured> {
  const world = worldOf(appointments);
  const asked = questions(world);
  const all = asked.flatMap(({ contract }, n) =>
    only.length === 0 || only.includes(contract.operation) ? [n] : [],
  );
  if (most === undefined) {
    const { documents, seconds, costs } = await measurePart(world, all);
    return { appointments, documents: total(documents), seconds, parts: 1, costs, leftOut: [] };
  }
  const learned = await measurePart(worldOf(SMALL), all);
  const sizes = scaled(learned.documents, appointments / SMALL);
  const { parts, tooLarge } = partsOf(learned.reads, sizes, most);
  const place = (n: number) => all[n]!;
  const measured: Measured = {
    ...{ appointments, documents: 0, seconds: 0, parts: parts.length, costs: [] },
    leftOut: tooLarge.map(n => nameOf(asked[place(n)]!)),
  };
  for (const { questions: part, collections } of parts) {
    const left = Object.keys(sizes).filter(
      name => sizes[name]! > most * SMALL_PART && !collections.has(name),
    );
    const { documents, seconds, costs } = await measurePart(world, part.map(place), new Set(left));
    measured.documents += total(documents);
    measured.seconds += seconds;
    measured.costs.push(...costs);
  }
  return measured;
}

const total = (documents: Readonly<Record<string, number>>): number =>
  Object.values(documents).reduce((sum, each) => sum + each, 0);

const scaled = (documents: Readonly<Record<string, number>>, times: number) =>
  Object.fromEntries(Object.entries(documents).map(([name, count]) => [name, count * times]));

/**
 * Asks some questions of a hospital with some of its collections.
 *
 * @param without collections that stay empty. A question that reads one of them ends the bench,
 * because its cost would be too low.
 */
async function measurePart(
  world: World,
  numbers: readonly number[],
  without: ReadonlySet<string> = new Set(),
) {
  Object.assign(process.env, keys);
  const functionsDir = join(root, 'dist/cloudfunctions');
  const { collections } = JSON.parse(readFileSync(join(functionsDir, 'collections.json'), 'utf8'));
  const stack = await startStack({
    functionsDir,
    collections,
    workerFile: join(root, 'dist/local/local/host/worker.cjs'),
    env: keys,
    clock: { now: NOW, frozen: true },
    instances: 1,
    // Documents are counted, not time: a million of them on a busy machine take longer than a call may.
    patience: 30,
    timers: false,
    log: line => line.startsWith('call ') || console.error(line),
  });
  try {
    const all = questions(world);
    const asked = numbers.map(n => all[n]!);
    // The very first call records the check values of the keys.
    await stack.invoke('patient', { operation: 'whoAmI', input: {} }, REGULAR);
    const from = performance.now();
    const documents = await sow(stack.store, world, without);
    const seconds = (performance.now() - from) / 1000;
    // The first call of a function also reads what its instance keeps.
    for (const name of ['patient', 'desk', 'followup'] as const) {
      const first = asked.find(({ contract }) => contract.function === name);
      if (first) await ask(stack, first);
    }
    const costs: Cost[] = [];
    const reads: Set<string>[] = [];
    for (const question of asked) {
      const { costs: its, read } = await costsOf(stack, question);
      const missing = [...read].filter(name => without.has(name));
      if (missing.length)
        throw new Error(`${nameOf(question)} reads ${missing.join(', ')} in a large hospital only`);
      costs.push(...its);
      reads.push(read);
    }
    return { documents, seconds, costs, reads };
  } finally {
    await stack.close();
  }
}

const nameOf = ({ contract, way }: Question): string =>
  [contract.operation, way].filter(Boolean).join(': ');

/**
 * The collections that an answer was read from. The audit entry of a staff call is written, not
 * read.
 */
const readIn = ({ collections, examined }: Counts): string[] =>
  Object.keys(collections).filter(name => name !== 'audit' || (examined.audit?.entries ?? 0) > 0);

async function costsOf(stack: Stack, question: Question) {
  const name = nameOf(question);
  const first = await ask(stack, question);
  const costs = [costOf(name, question, first)];
  const read = new Set(readIn(first.counts));
  if (question.paged && first.value.next !== undefined) {
    const input = { ...question.input, after: first.value.next };
    const second = await ask(stack, { ...question, input });
    costs.push(costOf(`${name}, next page`, question, second));
    for (const each of readIn(second.counts)) read.add(each);
  }
  return { costs, read };
}

type Asked = Awaited<ReturnType<typeof ask>>;

function costOf(
  question: string,
  { shows, anyway = ANYWAY }: Question,
  { value, counts }: Asked,
): Cost {
  const shown = shows(value);
  const { database: requests, documents, entries } = counts;
  const tooMany = documents > TIMES * shown + anyway;
  return { question, requests, documents, entries, shown, tooMany };
}

async function ask(stack: Stack, { contract, caller, input }: Question) {
  stack.counters.reset();
  const { function: name, operation } = contract;
  const { result } = await stack.invoke(name, { operation, input }, caller);
  const answer = result as Answer<Record<string, unknown>>;
  if (!answer.ok)
    throw new Error(`${operation} ${JSON.stringify(input)}: ${JSON.stringify(answer)}`);
  return { value: answer.value, counts: stack.counters.read() };
}
