import fc from 'fast-check';
import type * as z from 'zod';
import { contracts } from '../../../config/operationsTable';
import type { Answer } from '../../../types/answer';
import type { Contract } from '../../../types/contract';
import type { TestHospital } from '../../hospital';
import {
  type Generated,
  goodRequestsFor,
  nameOf,
  reading,
  requests,
  requestsFor,
} from './generated';
import { ownName, sent } from './picks';
import {
  callersOf,
  freshCode,
  knownAtFirst,
  knownNow,
  openHospital,
  putHouseRight,
  putPeopleRight,
} from './world';

/** A fault of an answer, with everything needed to repeat the request. */
interface Fault {
  n: number;
  name: string;
  account: string | undefined;
  input: string;
  why: string;
}

/** The result of a run. */
export interface Ran {
  faults: Fault[];
  /** For each operation, the numbers of successful and of all requests. */
  done: Map<string, number>;
  asked: Map<string, number>;
  /** The refusals of each operation, by code. */
  refused: Map<string, number>;
  /** The processor time of each request in ms, with its operation. */
  costs: { name: string; ms: number; input: string }[];
  biggest: number;
}

/** The most values remembered under one name. */
const REMEMBERED = 400;
/** The number of requests between two runs of the jobs, which also restore the staff. */
const ROUND = 100;

/**
 * One request in `KEPT` goes to an operation that has not succeeded yet. Which operations these are
 * depends on the seed.
 */
const KEPT = 4;

/** Sends requests one after the other, and reads everything at the end. */
export async function run(count: number, seed: number): Promise<Ran> {
  const hospital = await openHospital();
  try {
    const known = new Map(await knownAtFirst(Math.min(count / 20, 400), seed));
    const runner = new Runner(hospital, known);
    await runner.readLists();
    // Each operation once, before the random choice.
    for (const contract of contracts)
      for (const request of fc.sample(requestsFor(contract, new Set(known.keys())), {
        numRuns: 1,
        seed,
      }))
        await runner.send(request);
    const kept = Math.ceil(count / KEPT);
    for (let from = 0; from < count - kept; from += ROUND) {
      const some = fc.sample(requests(new Set(known.keys())), {
        numRuns: Math.min(ROUND, count - kept - from),
        seed: seed + from,
      });
      for (const request of some) await runner.send(request);
      await runner.round(from % (ROUND * 20) === 0);
    }
    await runner.round(true);
    await runner.askAgain(kept, seed + count);
    await runner.readEverything();
    return runner.ran;
  } finally {
    await hospital.close();
  }
}

const count = (map: Map<string, number>, name: string): unknown =>
  map.set(name, (map.get(name) ?? 0) + 1);

class Runner {
  readonly ran: Ran = {
    faults: [],
    done: new Map(),
    asked: new Map(),
    refused: new Map(),
    costs: [],
    biggest: 0,
  };
  private n = 0;

  constructor(
    private readonly hospital: TestHospital,
    private readonly known: Map<string, readonly unknown[]>,
  ) {}

  async send({ contract, account, input, after }: Generated): Promise<void> {
    const { clock } = this.hospital.stack;
    clock.freeze(clock.now() + after * 1000);
    if (account && contract.operation.startsWith('proveBy'))
      this.known.set(ownName(account, 'code'), [freshCode(this.hospital, account)]);
    await this.ask(contract, sent(input, this.known, account), account);
  }

  /** Sends good requests in turn to the operations that have never succeeded, `times` in all. */
  async askAgain(times: number, seed: number): Promise<void> {
    let left = times;
    for (let turn = 0; left > 0; turn++) {
      const never = contracts.filter(each => !this.ran.done.has(nameOf(each))).slice(0, left);
      if (!never.length) return;
      for (const contract of never) {
        const good = goodRequestsFor(contract, new Set(this.known.keys()));
        for (const request of fc.sample(good, { numRuns: 1, seed: seed + turn }))
          await this.send(request);
      }
      left -= never.length;
    }
  }

  /** Sends one request and checks its answer in every respect. */
  private async ask(contract: Contract, input: unknown, account: string | undefined) {
    const name = nameOf(contract);
    this.n += 1;
    count(this.ran.asked, name);
    const before = process.cpuUsage();
    const answer = await this.hospital
      .call(contract, input, account)
      .catch((error: unknown) => error as Error);
    const { user, system } = process.cpuUsage(before);
    const shown = String(JSON.stringify(input)).slice(0, 600);
    this.ran.costs.push({ name, ms: (user + system) / 1000, input: shown });
    const why = this.wrong(contract, answer);
    if (why) this.ran.faults.push({ n: this.n, name, account, input: shown, why });
    if (answer instanceof Error) return;
    if (!answer.ok) return void count(this.ran.refused, `${name} ${answer.refusal.code}`);
    count(this.ran.done, name);
    this.remember(answer.value, account);
  }

  private wrong(contract: Contract, answer: Answer<unknown> | Error): string | undefined {
    if (answer instanceof Error) return `thrown: ${answer.stack}`;
    const size = JSON.stringify(answer).length;
    this.ran.biggest = Math.max(this.ran.biggest, size);
    if (answer.ok) {
      const { error } = (contract.output as z.ZodType).safeParse(answer.value);
      return error && `an output of another form: ${error.message.slice(0, 500)}`;
    }
    const { code } = answer.refusal;
    if (code === 'TECHNICAL' || code === 'BUSY' || code === 'KEYS_WRONG' || code === 'DATA_NEWER')
      return `${code} ${lastLogged()}`;
    return size > 100_000 ? `a refusal of ${size} characters` : undefined;
  }

  /** Values from an answer become known, above all to the account that got it. */
  private remember(value: unknown, account: string | undefined): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      const name = key === 'next' ? 'after' : key;
      const plain = typeof each === 'string' || typeof each === 'number';
      if (!plain) this.remember(each, account);
      else if (this.known.has(name) && /Id$|^(after|code|revision|version)$/.test(name)) {
        this.know(name, each);
        this.know(ownName(account, name), each);
      }
    }
  }

  private know(name: string, value: unknown): void {
    const those = this.known.get(name) ?? [];
    if (!those.includes(value)) this.known.set(name, [...those, value].slice(-REMEMBERED));
  }

  /** Runs the jobs, none of which may fail. */
  async round(houseToo: boolean): Promise<void> {
    for (const run of [this.hospital.runJobs, this.hospital.runNotices])
      await run().catch((error: Error) => this.fault(error.message, lastLogged()));
    await (houseToo ? putHouseRight : putPeopleRight)(this.hospital);
    for (const [name, those] of await knownNow(this.hospital)) this.known.set(name, those);
  }

  private fault(name: string, why: string): void {
    this.ran.faults.push({ n: this.n, name, account: undefined, input: '', why });
  }

  /** Asks every reading operation about every stored id, so that no stored value breaks a page. */
  async readEverything(): Promise<void> {
    for (const [collection, field] of Object.entries(idsIn)) {
      const ids = (await this.hospital.all<{ _id: string }>(collection)).map(({ _id }) => _id);
      const asking = reading.filter(({ input }) => fieldsOf(input).includes(field));
      for (const id of ids.slice(-REMEMBERED))
        for (const contract of asking) await this.readOne(contract, { [field]: id });
    }
    await this.readLists();
  }

  /** Reads every list as every caller. */
  async readLists(): Promise<void> {
    for (const contract of reading)
      for (const account of callersOf(contract.callers)) await this.ask(contract, {}, account);
  }

  private async readOne(contract: Contract, input: Record<string, unknown>): Promise<void> {
    const dates = { date: '2026-11-25', from: '2026-11-23', until: '2026-12-20', form: 'html' };
    const given = fieldsOf(contract.input).filter(field => field in dates);
    const filled = Object.fromEntries(
      given.map(field => [field, dates[field as keyof typeof dates]]),
    );
    const accounts = contract.callers.includes('patient')
      ? await this.holdersOf(input)
      : callersOf(contract.callers).slice(-1);
    for (const account of accounts) await this.ask(contract, { ...filled, ...input }, account);
  }

  /** The accounts that may see the record of an id: the patient’s holders. */
  private async holdersOf(input: Record<string, unknown>): Promise<string[]> {
    const [[field = '', id] = []] = Object.entries(input);
    const collection = Object.entries(idsIn).find(([, each]) => each === field)?.[0] ?? '';
    const { docs } = await this.hospital.stack.store.find(collection, { filter: { _id: id } });
    const patientId = field === 'patientId' ? id : docs[0]?.patientId;
    const found = await this.hospital.stack.store.find('patients', { filter: { _id: patientId } });
    const links = (found.docs[0]?.links ?? []) as { account: string }[];
    return links.slice(0, 1).map(({ account }) => account);
  }
}

/** Collections, each with the input field that asks for one of its documents. */
const idsIn: Record<string, string> = {
  patients: 'patientId',
  appointments: 'appointmentId',
  sessions: 'sessionId',
  cases: 'caseId',
  followUps: 'followUpId',
  discharges: 'dischargeId',
  careItems: 'careId',
  samples: 'sampleId',
};

const fieldsOf = (schema: z.ZodType): string[] => Object.keys((schema as z.ZodObject).shape ?? {});

/** The last line of the functions’ log, which names the place of an internal error. */
const lastLogged = (): string => String((console.error as jest.Mock).mock?.calls.at(-1));
