import { randomBytes } from 'node:crypto';
import { main as clockMain } from '../../cloudfunctions/clock';
import { forgetAll } from '../../cloudfunctions/cloud/memory';
import { acl, collections } from '../../cloudfunctions/collections';
import { main as deskMain } from '../../cloudfunctions/desk';
import { main as followupMain } from '../../cloudfunctions/followup';
import { forgetFull } from '../../cloudfunctions/modules/timetable/stores/fullSessions';
import { main as noticesMain } from '../../cloudfunctions/notices';
import { main as patientMain } from '../../cloudfunctions/patient';
import type { Session } from '../../domain/booking/session';
import { defined } from '../../domain/defined';
import { schemaVersion } from '../../domain/versions/versions';
import { type Stack, type StackOptions, startStack } from '../../local';
import type { Answer, RefusalCode } from '../../types/answer';
import type { Contract, InputOf, Role, ValueOf } from '../../types/contract';
import { addPatient } from '../../types/holding/addPatient';
import { agreeTo } from './agreements';
import { askDirectly, DIRECTLY } from './directly';
import { person } from './people';

const mains = { patient: patientMain, desk: deskMain, followup: followupMain } as Record<
  string,
  typeof patientMain
>;

/** The results of the jobs of one run, by name. */
type Done = Record<string, Record<string, number>>;

/**
 * A hospital for tests: our functions in this process, the real SDK, the local stack in memory, a
 * frozen clock.
 */
export interface TestHospital {
  stack: Stack;
  /** Sets the clock to a moment. */
  at(moment: number): void;
  /** Calls an operation as an account, from a phone with a language. */
  call<C extends Contract>(
    contract: C,
    input: InputOf<C>,
    account?: string,
    language?: string,
  ): Promise<Answer<ValueOf<C>>>;
  /** Calls an operation that must succeed. Returns its value. */
  value<C extends Contract>(contract: C, input: InputOf<C>, account?: string): Promise<ValueOf<C>>;
  /** Calls an operation that must refuse. Returns the code. */
  refusal<C extends Contract>(
    contract: C,
    input: InputOf<C>,
    account?: string,
  ): Promise<RefusalCode>;
  /**
   * Adds the n-th invented patient to an account as proven holder (R23). Returns the patient’s id.
   */
  patient(account: string, n: number): Promise<string>;
  /** Adds the n-th invented patient to an account without proof. Returns the patient’s id. */
  stranger(account: string, n: number): Promise<string>;
  /** Makes an account’s holding of a patient proven, as holdings from before the proofs are. */
  prove(patientId: string, account: string): Promise<void>;
  /** Runs all jobs of the clock once, due or not. */
  runJobs(): Promise<Done>;
  /** Gathers and sends the due notices once. */
  runNotices(): Promise<Done>;
  /** Calls a timer’s function as its timer does: only due jobs run. */
  tick(name: 'clock' | 'notices'): Promise<Done>;
  session(id: string): Promise<Session>;
  all<T extends object>(collection: string): Promise<T[]>;
  /** Changes fields of one document without the functions. */
  set(collection: string, id: string, fields: object): Promise<void>;
  close(): Promise<void>;
}

/** A member of staff: the roles alone, or with further fields. */
type Member =
  | Role[]
  | {
      name?: string;
      roles: Role[];
      doctorId?: string;
      departments?: string[];
      mayAddNumbers?: boolean;
    };

export interface HospitalOptions extends Partial<StackOptions> {
  /** The moment of the frozen clock. */
  now: number;
  /** The staff by account. */
  staff?: Record<string, Member>;
  /**
   * Whether accounts have agreed to the privacy notice before they give personal data (R25);
   * default true.
   */
  agreed?: boolean;
}

export async function openTestHospital(options: HospitalOptions): Promise<TestHospital> {
  const { now, staff = {}, agreed = true, ...more } = options;
  forgetAll();
  const stack = await startStack({
    functionsDir: __dirname,
    acl,
    collections,
    clock: { now, frozen: true },
    timers: false,
    forceObjectIds: true,
    log: () => undefined,
    ...more,
  });
  Object.assign(process.env, environmentOf(stack));
  if (DIRECTLY) askDirectly(stack);
  const unspy = [...quiet(), jest.spyOn(Date, 'now').mockImplementation(() => stack.clock.now())];
  const members = Object.entries(staff).map(([_id, member]) => ({
    _id,
    name: _id,
    active: true,
    ...(Array.isArray(member) ? { roles: member } : member),
  }));
  if (members.length) await stack.store.insert('staff', members);
  // The data has the newest version, as after the first run of the jobs.
  await stack.store.insert('versions', [current]);
  const calls = callsTo(agreed ? agreeTo(stack.store) : undefined);
  const stored = storedIn(stack);
  return {
    ...calls,
    ...stored,
    stack,
    async patient(account, n) {
      const patientId = await calls.stranger(account, n);
      await stored.prove(patientId, account);
      return patientId;
    },
    at: moment => stack.clock.freeze(moment),
    async close() {
      for (const each of unspy) each.mockRestore();
      await stack.close();
    },
  };
}

/** The version document of the newest version. */
const current = {
  _id: 'store',
  version: schemaVersion,
  oldest: 0,
  ...{ after: '', looked: 0, changed: 0 },
};

/** The variables of the cloud’s environment for a function. */
const environmentOf = (stack: Stack) => ({
  // The SDK warns of a slow request also 3 s after one that failed at once, when the test is over.
  ...defined({ SILENCE: process.env.VERBOSE ? undefined : 'true' }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'id',
  TENCENTCLOUD_SECRETKEY: 'key',
  SCF_NAMESPACE: 'local',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${stack.url}/admin` }),
  YUEHAO_SEAL_KEY: randomBytes(32).toString('base64'),
  YUEHAO_HASH_KEY: randomBytes(32).toString('base64'),
});

/**
 * Silences the output of functions and SDK, which belongs to the cloud’s log. VERBOSE=1 shows it.
 */
const quiet = () =>
  process.env.VERBOSE
    ? []
    : (['log', 'warn', 'error'] as const).map(level =>
        jest.spyOn(console, level).mockImplementation(() => undefined),
      );

/** The context in which the cloud calls a function, for an account or a timer. */
const context = (account?: string) => ({
  request_id: 'test',
  time_limit_in_ms: 20_000,
  memory_limit_in_mb: 256,
  namespace: 'local',
  function_name: 'test',
  function_version: '$LATEST',
  environment: JSON.stringify({
    SCF_NAMESPACE: 'local',
    ...(account ? { WX_OPENID: account, WX_CONTEXT_KEYS: 'WX_OPENID' } : {}),
  }),
});

type Calls = Pick<
  TestHospital,
  'call' | 'value' | 'refusal' | 'stranger' | 'runJobs' | 'runNotices' | 'tick'
>;

/** The deployed functions, called as the cloud calls them. */
function callsTo(agree: ((account: string) => Promise<void>) | undefined): Calls {
  const calls: Calls = {
    async call<C extends Contract>(
      contract: C,
      input: InputOf<C>,
      account?: string,
      language?: string,
    ) {
      const main = mains[contract.function];
      if (!main) throw new Error(`no function ${contract.function}`);
      if (contract.personal && account) await agree?.(account);
      const event = { operation: contract.operation, input, ...defined({ language }) };
      return (await main(event, context(account))) as Answer<ValueOf<C>>;
    },
    async value(contract, input, account) {
      const answer = await calls.call(contract, input, account);
      if (!answer.ok) throw new Error(`${contract.operation}: ${JSON.stringify(answer.refusal)}`);
      return answer.value;
    },
    async refusal(contract, input, account) {
      const answer = await calls.call(contract, input, account);
      if (answer.ok) throw new Error(`${contract.operation} was not refused`);
      return answer.refusal.code;
    },
    stranger: async (account, n) =>
      (await calls.value(addPatient, person(n), account)).patient.patientId,
    runJobs: () => clockMain({}, context()),
    runNotices: () => noticesMain({}, context()),
    tick: name => (name === 'clock' ? clockMain : noticesMain)({ Type: 'Timer' }, context()),
  };
  return calls;
}

/** The documents of the store, read and changed without the functions. */
const storedIn = ({ store }: Stack): Pick<TestHospital, 'session' | 'all' | 'set' | 'prove'> => ({
  async session(id) {
    const { docs } = await store.find<Session>('sessions', { filter: { _id: id } });
    return docs[0]!;
  },
  all: async <T extends object>(name: string) => (await store.find<T>(name, { filter: {} })).docs,
  async prove(patientId, account) {
    const { docs } = await store.find('patients', { filter: { _id: patientId } });
    const links = docs[0]?.links as { account: string }[];
    const line = links.findIndex(link => link.account === account);
    await store.update('patients', {
      filter: { _id: patientId },
      update: { $unset: { [`links.${line}.unproven`]: '' } },
      multi: false,
    });
  },
  async set(collection, _id, fields) {
    forgetFull();
    await store.update(collection, { filter: { _id }, update: { $set: fields }, multi: false });
  },
});
