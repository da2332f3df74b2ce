import type * as z from 'zod';
import { isAttempt, recordAskedFor } from '../../../domain/access/attempts';
import { mayCall } from '../../../domain/access/member';
import { defined } from '../../../domain/defined';
import type { AgreementKind } from '../../../domain/privacy/agreement';
import { type Answers, answersIn } from '../../../texts/answers';
import {
  type Answer,
  done,
  type Outcome,
  type RefusalCode,
  type Refused,
  refused,
} from '../../../types/answer';
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
import type { KeyGate } from '../keys';
import type { VersionGate } from '../versions';
import { refusalOf } from './steps/failed';
import { tooOften } from './steps/limits';
import { type HospitalFor, type HoursFor, newsFor } from './steps/news';
import { callerOfOne, callsIn, type Envelope, envelopeOf, languageOf } from './steps/together';
import { recordAttempt } from './stores/attempts';
import { type AuditRecord, audit } from './stores/audit';
import { type Staff, staffStore } from './stores/staff';

/** The caller, as the platform says it: the client is never asked. */
interface Caller {
  account: string;
  staff?: Staff;
}

/** What an operation knows besides its input. */
export interface Call {
  caller: Caller;
  now: Moment;
  requestId: string;
  /** What the phone reads; undefined for Simplified Chinese. */
  language: Language | undefined;
  /** What is said to the person, in that language. */
  words: Answers;
}

declare const madeHere: unique symbol;
/** What `serve` runs; only `operation` and `staffOperation` make one, so that none of staff goes without its record. */
export interface Operation {
  contract: Contract;
  run: (input: unknown, call: Call) => Promise<Outcome<unknown>>;
  /** Why it cannot be done, where the instance knows it without asking; nothing else is asked then. */
  refusedAlready?: (input: unknown, call: Call) => Promise<Refusing | undefined>;
  readonly [madeHere]: true;
}

/**
 * What a function offers: by the name of each operation the module that exports it, which is loaded with the first call, so
 * that an instance begins without the other operations and their contracts.
 */
type Offered<N extends string> = {
  readonly [K in N]: () => Promise<{ readonly [P in K]: Operation }>;
};

/** The same without the modules' own types: how to load an operation, by its name. */
type Loaders = ReadonlyMap<string, () => Promise<Operation>>;

type Refusing = Extract<Outcome<unknown>, { ok: false }>;

const joined = (contract: Contract, run: Operation['run'], more: Partial<Operation> = {}) =>
  ({ contract, run, ...more }) as Operation;

/**
 * Joins a contract of patients with the handler that keeps it; one of staff is joined by `staffOperation`.
 * @param refusedAlready asked first, where an instance may know that it cannot be done
 */
export const operation = <C extends PatientContract>(
  contract: C,
  run: (input: CheckedInputOf<C>, call: Call) => Promise<Outcome<ValueOf<C>>>,
  refusedAlready?: (input: CheckedInputOf<C>, call: Call) => Promise<Refusing | undefined>,
): Operation =>
  joined(contract, run as Operation['run'], defined({ refusedAlready }) as Partial<Operation>);

/** What an operation of staff answers, and whom it was about: ids only, never anything personal. */
export interface OnRecord<T> {
  value: T;
  subjects: string[];
  details?: AuditRecord['details'];
}

/** The call of an operation that only staff may make: the platform has said who they are. */
export type StaffCall = Call & { caller: { account: string; staff: Staff } };

/**
 * Joins a contract of staff with its handler, and puts what was read or changed on the audit record before it is
 * answered (R20): what could not be recorded is not shown.
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

/** What every call passes before its operation runs. */
export interface CallGuards {
  keyGate: KeyGate;
  versionGate: VersionGate;
  /** The limits of an hour in force at a moment, by kind. */
  limitsAt: (now: Moment) => Promise<Record<LimitKind, number>>;
  /** The hospital's name, telephones and look, for a phone that shows another version of them; undefined where an answer brings none. */
  hospitalFor?: HospitalFor;
  /** The hospital's hours, for a phone that has those of another version. */
  hoursFor?: HoursFor;
  /** What the account has still to agree to before this is taken from it (R25); none where no operation takes anything. */
  notAgreed?: PrivacyGate;
  /** Says that somebody uses the hospital, so that the timers look for what calls leave to do. Never throws. */
  wake: (now: Moment) => Promise<void>;
}

/** What of a call's kinds of personal data the account has not agreed to give (R25). */
export type PrivacyGate = (asked: {
  account: string;
  kinds: readonly AgreementKind[];
  /** The checked input: a child's document in it asks for a guardian's agreement. */
  input: unknown;
  now: Moment;
}) => Promise<AgreementKind[]>;

/** The caller, and the language and words of the answer. */
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
  // Asked before the keys: code that does not know the data puts no check value down. The operation is loaded meanwhile.
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
    // Whoever is or was staff knows what they ask for; of any other account nothing was looked at.
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
  const kinds = await missingAgreements(asked.contract, notAgreed, account, checked.data, now);
  if (kinds.length) return refused('PRIVACY_NOT_AGREED', { kinds });
  const run = () => asked.run(checked.data, call);
  // Sent beside the call's own requests, which need not wait for it.
  const woken = leavesWork(asked.contract) ? wake(now) : undefined;
  const outcome = await run().finally(() => woken);
  if (!outcome.ok) await recordRefusal(outcome.refused.code, checked.data, attempt);
  return outcome;
}

/** Whether a call may leave work for the timers: staff's may, and those of patients that do more than read. */
const leavesWork = ({ callers, limit }: Contract): boolean =>
  limit !== undefined || !callers.includes('patient');

/** What the account has still to agree to before a call takes personal data from it (R25). */
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

/** Puts a refusal on the audit record where it is an attempt on a person's data (R20). */
async function recordRefusal(
  code: RefusalCode,
  input: unknown,
  attempt: { at: Moment; actor: string; operation: string; requestId: string },
): Promise<void> {
  if (!isAttempt(code)) return;
  await recordAttempt({ ...attempt, refused: code, subject: recordAskedFor(input) });
}

/**
 * A deployed function's `main`, for one call or several that travelled as one (`TOGETHER`): makes sure of the keys, finds the
 * operation, the caller with their rights and limits, checks the input, runs it and puts words to a refusal. What should never
 * happen becomes a refusal too (`refusalOf`): its cause is logged by name and place, with nothing personal in it, and the person
 * may safely try again.
 */
export function serve<N extends string>(offered: Offered<N>, guards: CallGuards) {
  const names = Object.keys(offered) as N[];
  const operations: Loaders = new Map(
    names.map(name => [name, async () => (await offered[name]())[name]]),
  );
  const one = async (call: Envelope, heard: Heard): Promise<Answer<unknown>> => {
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
      one(call, { ...heard, by: callerOfOne(heard.by, index) }),
    );
    return { ok: true, value: await Promise.all(answers) };
  };
  return async (event: unknown, context: unknown): Promise<Answer<unknown>> => {
    const by = platformCaller(context);
    const call = envelopeOf(event);
    const language = languageOf(event);
    const heard = { by, language, words: await answersIn(language) };
    const answered = await (call.operation === TOGETHER
      ? several(call.input, heard)
      : one(call, heard));
    if (!answered.ok) return answered;
    return { ...answered, ...(await newsFor(event, answered.value, guards)) };
  };
}
