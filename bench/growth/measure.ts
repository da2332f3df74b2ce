import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Stack, startStack } from '../../local';
import type { Answer } from '../../types/answer';
import { root } from '../rush/root';
import { keys } from '../rush/stack';
import { ANYWAY, type Question } from './question';
import { questions } from './questions';
import { sow } from './sow';
import { NOW, REGULAR, worldOf } from './world';

/** What one question cost. */
interface Cost {
  question: string;
  requests: number;
  documents: number;
  entries: number;
  shown: number;
  /** It looked at more than three times what it shows. */
  tooMany: boolean;
}

/** A hospital of a size, and what every question cost there. */
export interface Measured {
  appointments: number;
  documents: number;
  /** How long it took to lay it in. */
  seconds: number;
  costs: Cost[];
}

/** How many documents a list may look at for each that it shows. */
const TIMES = 3;

/** Lays in a hospital with `appointments` appointments and asks every question. */
export async function measure(appointments: number): Promise<Measured> {
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
    timers: false,
    log: line => line.startsWith('call ') || console.error(line),
  });
  try {
    const world = worldOf(appointments);
    const asked = questions(world);
    // The first call of all puts down by what the keys are known again.
    await stack.invoke('patient', { operation: 'whoAmI', input: {} }, REGULAR);
    const from = performance.now();
    const documents = await sow(stack.store, world);
    const seconds = (performance.now() - from) / 1000;
    // The first call of a function reads what its instance keeps.
    for (const name of ['patient', 'desk', 'followup'] as const)
      await ask(stack, asked.find(({ contract }) => contract.function === name)!);
    const costs: Cost[] = [];
    for (const question of asked) costs.push(...(await costsOf(stack, question)));
    return { appointments, documents, seconds, costs };
  } finally {
    await stack.close();
  }
}

async function costsOf(stack: Stack, question: Question): Promise<Cost[]> {
  const name = [question.contract.operation, question.way].filter(Boolean).join(': ');
  const first = await ask(stack, question);
  const costs = [costOf(name, question, first)];
  if (question.paged && first.value.next !== undefined) {
    const input = { ...question.input, after: first.value.next };
    const second = await ask(stack, { ...question, input });
    costs.push(costOf(`${name}, next page`, question, second));
  }
  return costs;
}

type Asked = Awaited<ReturnType<typeof ask>>;

function costOf(
  question: string,
  { shows, anyway = ANYWAY }: Question,
  { value, counts }: Asked,
): Cost {
  const shown = shows(value as never);
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
