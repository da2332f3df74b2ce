import type * as z from 'zod';
import { mayCall } from '../../../domain/access/member';
import { defined } from '../../../domain/defined';
import type { AgreementKind } from '../../../domain/privacy/agreement';
import { type Answers, answersIn } from '../../../texts/answers';
import { type Answer, done, type Outcome, type Refused, refused } from '../../../types/answer';
import type {
  CheckedInputOf,
  Contract,
  LimitKind,
  PatientContract,
  StaffContract,
  ValueOf,
} from '../../../types/contract';
import type { Language } from '../../../types/language';
import type { Moment } from '../../../types/moment';
import { TOGETHER } from '../../../types/together';
import { type PlatformCaller, platformCaller } from '../../cloud/caller';
import { fieldProblems, inFewFields } from '../../cloud/fieldProblems';
import { logFailedCall, logKeys, logTooOld } from '../../cloud/log';
import { withForget } from '../../cloud/memory';
import type { KeyGate } from '../keys';
import type { VersionGate } from '../versions';
import { refusalOf } from './steps/failed';
import { tooOften } from './steps/limits';
import { type HospitalFor, type HoursFor, newsFor } from './steps/news';
import { recordRefusal } from './steps/recordRefusal';
import { callerOfOne, callsIn, type Envelope, envelopeOf, languageOf } from './steps/together';
import { type AuditRecord, audit } from './stores/audit';
import { type Staff, staffStore } from './stores/staff';

/** The caller as told by the platform; nothing of it comes from the client. */
interface Caller {
  account: string;
  staff?: Staff;
}

/** The arguments of an operation in addition to its input. */
export interface Call {
  caller: Caller;
  now: Moment;
  requestId: string;
  /** The language of the phone; undefined for Simplified Chinese. */
  language: Language | undefined;
  /** The sentences for the person, in that language. */
  words: Answers;
}

declare const madeHere: unique symbol;
/**
 * What `serve` runs. Only `operation` and `staffOperation` make one, so that no operation of staff can miss its audit
 * record.
 */
export interface Operation {
  contract: Contract;
  /** @param ahead the answer that `lookAhead` is reading */
  run: (input: unknown, call: Call, ahead?: Promise<unknown>) => Promise<Outcome<unknown>>;
  /** A refusal that this instance knows without a request to the database; if there is one, nothing else runs. */
  refusedAlready?: (input: unknown, call: Call) => Promise<Refusing | undefined>;
  /**
   * Starts the first read of `run` while the account's agreements are read. It must write nothing, and read nothing of a person.
   */
  lookAhead?: (input: unknown, call: Call) => Promise<unknown>;
  readonly [madeHere]: true;
}

/**
 * The operations of a function: by name, a loader of the module that exports it. It is loaded with the first call, so that a
 * new instance does not load the other operations and their contracts.
 */
type Offered<N extends string> = {
  readonly [K in N]: () => Promise<{ readonly [P in K]: Operation }>;
};

/** The loaders by operation name, without the types of the modules. */
type Loaders = ReadonlyMap<string, () => Promise<Operation>>;

type Refusing = Extract<Outcome<unknown>, { ok: false }>;

const joined = (contract: Contract, run: Operation['run'], more: Partial<Operation> = {}) =>
  ({ contract, run, ...more }) as Operation;

/** Steps that may run before the handler of an operation. */
interface Before<C extends PatientContract, A> {
  /** Called first, because an instance may already know that the call will be refused. */
  refusedAlready?: (input: CheckedInputOf<C>, call: Call) => Promise<Refusing | undefined>;
  lookAhead?: (input: CheckedInputOf<C>, call: Call) => Promise<A>;
}

/** Joins a contract of patients with its handler. Operations of staff use `staffOperation`. */
export const operation = <C extends PatientContract, A = unknown>(
  contract: C,
  run: (input: CheckedInputOf<C>, call: Call, ahead?: Promise<A>) => Promise<Outcome<ValueOf<C>>>,
  before: Before<C, A> = {},
): Operation => joined(contract, run as Operation['run'], before as Partial<Operation>);

/** The result of an operation of staff, and whom it was about: only ids, nothing personal. */
export interface OnRecord<T> {
  value: T;
  subjects: string[];
  details?: AuditRecord['details'];
}

/** A call that only staff can make: the caller is known to be staff. */
export type StaffCall = Call & { caller: { account: string; staff: Staff } };

/**
 * Joins a contract of staff with its handler. Puts what was read or changed on the audit record before the answer is sent
 * (R20): data whose reading could not be recorded is not shown.
 */
export const staffOperation = <C extends StaffContract>(
  contract: C,
  run: (input: CheckedInputOf<C>, call: StaffCall) => Promise<Outcome<OnRecord<ValueOf<C>>>>,
): Operation =>
  joined(contract, async (input, call) => {
    const outcome = await run(input as CheckedInputOf<C>, call as StaffCall);
    if (!outcome.ok) return outcome;
    const { value, subjects, details } = outcome.value;
    await audit({
      at: call.now,
      actor: call.caller.account,
      operation: contract.operation,
      requestId: call.requestId,
      subjects,
      ...defined({ details }),
    });
    return done(value);
  });

const worded = (refusal: Refused, { refusals }: Answers): Answer<never> => {
  const words = refusals[refusal.code] as (facts: unknown) => {
    message: string;
    wayOn?: string;
  };
  return { ok: false, refusal: { ...inFewFields(refusal), ...words(refusal.facts) } };
};

async function callerOf(account: string, contract: Contract): Promise<Caller | undefined> {
  if (mayCall(undefined, contract)) return { account };
  const staff = await staffStore.active(account);
  return staff && mayCall(staff, contract) ? { account, staff } : undefined;
}

/** The checks of every call before its operation runs. */
export interface CallGuards {
  keyGate: KeyGate;
  versionGate: VersionGate;
  /** The hourly limits in force at a moment, by kind. */
  limitsAt: (now: Moment) => Promise<Record<LimitKind, number>>;
  /**
   * The hospital's name, telephones and look for a phone that has an older version; undefined if answers contain none.
   */
  hospitalFor?: HospitalFor;
  /** The hospital's hours for a phone that has an older version. */
  hoursFor?: HoursFor;
  /**
   * The agreements that the account still has to give before the call takes its data (R25); undefined if no operation
   * takes personal data.
   */
  notAgreed?: PrivacyGate;
  /**
   * Records that the hospital is in use, so that the timers look for work that calls leave. Never
   * throws.
   */
  wake: (now: Moment) => Promise<void>;
}

/** Returns which of the kinds of personal data in a call the account has not agreed to give (R25). */
export type PrivacyGate = (asked: {
  account: string;
  kinds: readonly AgreementKind[];
  /** The checked input: if it has a child's document, a guardian's agreement is needed. */
  input: unknown;
  now: Moment;
}) => Promise<AgreementKind[]>;

/** The caller, and the language and sentences of the answer. */
interface Heard {
  by: PlatformCaller;
  language: Language | undefined;
  words: Answers;
}

async function answer(
  operations: Loaders,
  { keyGate, versionGate, limitsAt, notAgreed, wake }: CallGuards,
  { operation: name, input }: Envelope,
  { by, language, words }: Heard,
): Promise<Outcome<unknown>> {
  const { account, requestId } = by;
  const now = Date.now();
  // The version is checked before the keys: code that does not know the data must not write a check
  // value. The operation is loaded meanwhile.
  const [tooOld, asked] = await Promise.all([versionGate(now), operations.get(name)?.()]);
  if (tooOld) {
    logTooOld(tooOld, by);
    return refused('DATA_NEWER', tooOld);
  }
  const keys = await keyGate();
  if (keys.length) {
    logKeys(keys, by);
    return refused('KEYS_WRONG', { keys });
  }
  if (!asked) return refused('OPERATION_UNKNOWN', { operation: name.slice(0, 40) });
  if (!account) return refused('NOT_SIGNED_IN', {});
  const attempt = { at: now, actor: account, operation: name, requestId };
  const caller = await callerOf(account, asked.contract);
  if (!caller) {
    // A present or former member of staff knows which record they ask for. For other accounts
    // nothing was looked up, so there is nothing to record.
    if (await staffStore.get(account)) await recordRefusal('NOT_ALLOWED', {}, attempt);
    return refused('NOT_ALLOWED', {});
  }
  const { limit } = asked.contract;
  if (limit) {
    const max = (await limitsAt(now))[limit];
    const until = await tooOften(limit, account, max, now);
    if (until !== undefined) return refused('TOO_MANY', { kind: limit, max, until });
  }
  const checked = (asked.contract.input as z.ZodType).safeParse(input ?? {});
  if (!checked.success)
    return refused('INPUT_INVALID', { fields: fieldProblems(checked.error.issues, words) });
  const call = { caller, now, requestId, language, words };
  const already = await asked.refusedAlready?.(checked.data, call);
  if (already) return already;
  const ahead = asked.lookAhead?.(checked.data, call);
  // A call that is refused before `run` does not fail because this read failed.
  ahead?.catch(() => undefined);
  const kinds = await missingAgreements(asked.contract, notAgreed, account, checked.data, now);
  if (kinds.length) return refused('PRIVACY_NOT_AGREED', { kinds });
  const run = () => asked.run(checked.data, call, ahead);
  // Sent at the same time as the call's own requests, which do not wait for it.
  const woken = leavesWork(asked.contract) ? wake(now) : undefined;
  const outcome = await run().finally(() => woken);
  if (!outcome.ok) await recordRefusal(outcome.refused.code, checked.data, attempt);
  return outcome;
}

/** Whether a call may leave work for the timers: calls of staff, and calls of patients that change something. */
const leavesWork = ({ callers, limit }: Contract): boolean =>
  limit !== undefined || !callers.includes('patient');

/** The agreements that the account still has to give before a call takes its personal data (R25). */
async function missingAgreements(
  { operation: name, personal }: Contract,
  notAgreed: PrivacyGate | undefined,
  account: string,
  input: unknown,
  now: Moment,
): Promise<AgreementKind[]> {
  if (!personal) return [];
  if (!notAgreed) throw new Error(`${name} has no privacy gate`);
  return notAgreed({ account, kinds: personal, input, now });
}

/**
 * Makes the `main` of a deployed function, for one call or several sent as one (`TOGETHER`). It checks the keys, finds the
 * operation and the caller with their rights and limits, checks the input, runs the operation, and adds the sentence to a
 * refusal. An unexpected error becomes a refusal as well (`refusalOf`): its cause is logged by name and place, without
 * personal data, and the person may safely try again.
 */
export function serve<N extends string>(offered: Offered<N>, guards: CallGuards) {
  const names = Object.keys(offered) as N[];
  const operations: Loaders = new Map(
    names.map(name => [name, async () => (await offered[name]())[name]]),
  );
  const serveOne = async (call: Envelope, heard: Heard): Promise<Answer<unknown>> => {
    const { by, words } = heard;
    try {
      const outcome = await answer(operations, guards, call, heard);
      return outcome.ok ? outcome : worded(outcome.refused, words);
    } catch (error) {
      logFailedCall(by, error);
      return worded(await refusalOf(error, by.requestId), words);
    }
  };
  const several = async (input: unknown, heard: Heard): Promise<Answer<unknown>> => {
    const calls = callsIn(input);
    if (!calls.ok) return worded(calls.refused, heard.words);
    const answers = calls.value.map((call, index) =>
      serveOne(call, { ...heard, by: callerOfOne(heard.by, index) }),
    );
    return { ok: true, value: await Promise.all(answers) };
  };
  return withForget(async (event: unknown, context: unknown): Promise<Answer<unknown>> => {
    const by = platformCaller(context);
    const call = envelopeOf(event);
    const language = languageOf(event);
    const heard = { by, language, words: await answersIn(language) };
    const answered = await (call.operation === TOGETHER
      ? several(call.input, heard)
      : serveOne(call, heard));
    if (!answered.ok) return answered;
    return { ...answered, ...(await newsFor(event, answered.value, guards)) };
  });
}
