import type { Contract, InputOf, ValueOf } from '../../types/contract';
import type { HospitalVersion } from '../../types/hospital/hospital';
import { isOnline } from '../phone/network';
import { knownHospital, learnHospital } from '../theme/hospital';
import { carry } from './transport';
import { clientTrouble, isClientTrouble, type PageAnswer } from './trouble';

const PATIENCE_MS = 15_000;

/** An answer, with what it brings along. */
type Brought<T> = PageAnswer<T> & { hospital?: HospitalVersion };

/**
 * Asks the hospital for one operation. Never throws: no network, no answer within 15 s, or one that cannot be read are
 * refusals made by the phone (`OFFLINE`, `NO_ANSWER`). After them nobody knows whether the operation was done.
 */
export async function call<C extends Contract>(
  contract: C,
  input: InputOf<C>,
): Promise<PageAnswer<ValueOf<C>>> {
  try {
    const data = { operation: contract.operation, input, hospital: knownHospital() };
    const answer = await inTime(carry({ function: contract.function, data }));
    if (!isAnswer<ValueOf<C>>(answer)) return clientTrouble('NO_ANSWER');
    if (!answer.ok) return answer;
    if (answer.hospital) learnHospital(answer.hospital);
    return { ok: true, value: answer.value };
  } catch {
    return clientTrouble((await isOnline()) ? 'NO_ANSWER' : 'OFFLINE');
  }
}

/** The same as `call` for operations that change nothing: it asks once more when there was no answer. */
export async function read<C extends Contract>(
  contract: C,
  input: InputOf<C>,
): Promise<PageAnswer<ValueOf<C>>> {
  const first = await call(contract, input);
  return first.ok || !isClientTrouble(first.refusal) ? first : call(contract, input);
}

function inTime<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time')), PATIENCE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const isAnswer = <T>(answer: unknown): answer is Brought<T> =>
  typeof answer === 'object' &&
  answer !== null &&
  ((answer as { ok?: unknown }).ok === true ||
    typeof (answer as { refusal?: { message?: unknown } }).refusal?.message === 'string');
