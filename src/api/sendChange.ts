import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { call } from './call';
import { isUncertain, type Trouble } from './trouble';
import { answered, requestIdFor } from './wish';

/** The input of a change without the `requestId`, which the phone adds. */
export type Wish<C extends Contract> = WithoutRequestId<InputOf<C>>;
type WithoutRequestId<I> = I extends { requestId: string } ? Omit<I, 'requestId'> : I;

/**
 * The result of a change. `doubt`: it is unknown whether it was made; the page can repeat the same
 * request.
 */
export type ChangeAnswer<T> =
  | { ok: true; value: T }
  | { ok: false; refusal: Trouble; doubt: boolean };

interface Options {
  /** Distinguishes this wish from others; by default the whole input. */
  about?: unknown;
  /** A request id that has to survive a restart of the app. */
  requestId?: string;
}

/**
 * Sends an operation that changes something; the only way to do so (R4). An operation with a
 * `requestId` gets the same id until the hospital has given a definite answer, so that a try after
 * a lost answer is the same request. Never throws.
 */
export async function sendChange<C extends Contract>(
  contract: C,
  wish: Wish<C>,
  { about = wish, requestId }: Options = {},
): Promise<ChangeAnswer<ValueOf<C>>> {
  const name = `${contract.operation} ${JSON.stringify(about)}`;
  const input = contract.named
    ? Object.assign({ requestId: requestId ?? requestIdFor(name) }, wish)
    : wish;
  const answer = await call(contract, input as InputOf<C>);
  if (answer.ok) answered(name);
  else answered(name, answer.refusal);
  return answer.ok ? answer : { ...answer, doubt: isUncertain(answer.refusal) };
}
