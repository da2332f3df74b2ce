import { randomBytes } from 'node:crypto';
import { main as clockMain } from '../../cloudfunctions/clock';
import { collections } from '../../cloudfunctions/collections';
import { main as deskMain } from '../../cloudfunctions/desk';
import { main as followupMain } from '../../cloudfunctions/followup';
import { forgetPolicy } from '../../cloudfunctions/modules/policy/stores/policy';
import { main as noticesMain } from '../../cloudfunctions/notices';
import { main as patientMain } from '../../cloudfunctions/patient';
import type { Session } from '../../domain/booking/session';
import { checkCharacter } from '../../domain/people/card18';
import { type Stack, type StackOptions, startStack } from '../../local';
import type { Answer, RefusalCode } from '../../types/answer';
import type { Contract, InputOf, Role, ValueOf } from '../../types/contract';
import { addPatient } from '../../types/people/addPatient';

const mains = { patient: patientMain, desk: deskMain, followup: followupMain } as Record<
  string,
  typeof patientMain
>;

/** A hospital for tests: our functions in this process, the real SDK, the local stack in memory, a clock that stands still. */
export interface TestHospital {
  stack: Stack;
  /** Puts the clock at a moment. */
  at(moment: number): void;
  /** Calls an operation as an account. */
  call<C extends Contract>(
    contract: C,
    input: InputOf<C>,
    account?: string,
  ): Promise<Answer<ValueOf<C>>>;
  /** Calls an operation that must do what it is asked. */
  value<C extends Contract>(contract: C, input: InputOf<C>, account?: string): Promise<ValueOf<C>>;
  /** Calls an operation that must refuse; answers its code. */
  refusal<C extends Contract>(
    contract: C,
    input: InputOf<C>,
    account?: string,
  ): Promise<RefusalCode>;
  /** Adds the n-th invented person to an account; answers the patient's id. */
  patient(account: string, n: number): Promise<string>;
  /** Runs the timer's jobs once. */
  runJobs(): Promise<Record<string, Record<string, number> | 'failed'>>;
  /** Gathers and sends the notices that are due, once. */
  runNotices(): Promise<Record<string, Record<string, number> | 'failed'>>;
  session(id: string): Promise<Session>;
  all<T>(collection: string): Promise<T[]>;
  close(): Promise<void>;
}

/** The n-th invented person; the county code was never issued. */
export function person(n: number): InputOf<typeof addPatient> {
  const digits = `429999${1940 + (n % 60)}0101${String(n % 1000).padStart(3, '0')}`;
  const number = digits + checkCharacter(digits);
  const name = `测试${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`;
  const phone = `199${String(n).padStart(8, '0')}`;
  return { name, phone, document: { kind: 'residentIdentityCard', number } };
}

export async function openTestHospital(
  options: Partial<StackOptions> & { now: number; staff?: Record<string, Role[]> },
): Promise<TestHospital> {
  const { now, staff = {}, ...more } = options;
  forgetPolicy();
  const stack = await startStack({
    functionsDir: __dirname,
    collections,
    clock: { now, frozen: true },
    timers: false,
    log: () => undefined,
    ...more,
  });
  Object.assign(process.env, {
    // The SDK warns of a slow request also 3 s after one that failed at once, when the test is long over.
    ...(process.env.VERBOSE ? {} : { SILENCE: 'true' }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'id',
    TENCENTCLOUD_SECRETKEY: 'key',
    SCF_NAMESPACE: 'local',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${stack.url}/admin` }),
    YUEHAO_SEAL_KEY: randomBytes(32).toString('base64'),
    YUEHAO_HASH_KEY: randomBytes(32).toString('base64'),
  });
  // What the functions and the SDK print is for the cloud's log; VERBOSE=1 shows it here.
  const quiet = process.env.VERBOSE
    ? []
    : (['log', 'warn', 'error'] as const).map(level =>
        jest.spyOn(console, level).mockImplementation(() => undefined),
      );
  const clock = jest.spyOn(Date, 'now').mockImplementation(() => stack.clock.now());
  for (const [account, roles] of Object.entries(staff))
    await stack.store.insert('staff', [{ _id: account, name: account, roles, active: true }]);

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
  const hospital: TestHospital = {
    stack,
    at: moment => stack.clock.freeze(moment),
    call: (contract, input, account) => {
      const main = mains[contract.function];
      if (!main) throw new Error(`no function ${contract.function}`);
      return main({ operation: contract.operation, input }, context(account)) as never;
    },
    async value(contract, input, account) {
      const answer = await hospital.call(contract, input, account);
      if (!answer.ok) throw new Error(`${contract.operation}: ${JSON.stringify(answer.refusal)}`);
      return answer.value;
    },
    async refusal(contract, input, account) {
      const answer = await hospital.call(contract, input, account);
      if (answer.ok) throw new Error(`${contract.operation} was not refused`);
      return answer.refusal.code;
    },
    patient: async (account, n) =>
      (await hospital.value(addPatient, person(n), account)).patient.patientId,
    runJobs: () => clockMain({}, context()),
    runNotices: () => noticesMain({}, context()),
    async session(id) {
      const { docs } = await stack.store.find('sessions', { filter: { _id: id } });
      return docs[0] as unknown as Session;
    },
    all: async <T>(name: string) =>
      (await stack.store.find(name, { filter: {} })).docs as unknown as T[],
    async close() {
      clock.mockRestore();
      for (const each of quiet) each.mockRestore();
      await stack.close();
    },
  };
  return hospital;
}

/** Lays one session into the store: `places` in each of `slots` half hours from 08:00. */
export async function laySession(
  hospital: TestHospital,
  {
    id = 'S-20261125-D001-am',
    date = '2026-11-25',
    slots = 2,
    places = 2,
    department = 'K01',
  } = {},
): Promise<string> {
  const clockTime = (minutes: number) =>
    `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const session: Session = {
    _id: id,
    date,
    period: 'morning',
    department: { id: department, name: '产科' },
    doctor: { id: 'D001', name: '胡长青', title: '主任医师' },
    clinicType: 'expert',
    room: '1楼01诊室',
    state: 'open',
    capacity: slots * places,
    left: slots * places,
    slots: Array.from({ length: slots }, (_, slot) => ({
      start: clockTime(slot * 30),
      end: clockTime(slot * 30 + 30),
      capacity: places,
      left: places,
      numbers: Array.from({ length: places }, (_, place) => slot * places + place + 1),
      claims: [],
    })),
    touchedAt: 0,
  };
  await hospital.stack.store.insert('sessions', [session as never]);
  return id;
}

/** Runs something whose database is gone without waiting between the tries: what counts is what it leaves behind. */
export async function impatiently<T>(run: () => Promise<T>): Promise<T> {
  const chance = jest.spyOn(Math, 'random').mockReturnValue(-0.5);
  try {
    return await run();
  } finally {
    chance.mockRestore();
  }
}
