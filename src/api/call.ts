import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { ask } from './ask';
import { inLine } from './line';
import { together } from './together';
import { isClientTrouble, isCrowd, type PageAnswer } from './trouble';

/**
 * Calls one operation of the hospital. Never throws: without a network, without an answer within 15
 * s, or with one that cannot be read, it returns a refusal made by the phone (`OFFLINE`,
 * `NO_ANSWER`), and then it is unknown whether the operation was done. If too many call at once it
 * waits in line (`inLine`).
 */
export const call = <C extends Contract>(
  contract: C,
  input: InputOf<C>,
): Promise<PageAnswer<ValueOf<C>>> =>
  inLine(() => ask(contract.function, contract.operation, input));

/**
 * Calls an operation that changes nothing. Operations called at the same time are sent as one
 * request, and each is sent once more, alone, if there was no answer.
 */
export async function read<C extends Contract>(
  contract: C,
  input: InputOf<C>,
): Promise<PageAnswer<ValueOf<C>>> {
  const first = await together(contract, input);
  if (first.ok) return first;
  if (isCrowd(first.refusal.code))
    return inLine(() => ask(contract.function, contract.operation, input), first);
  return isClientTrouble(first.refusal) ? call(contract, input) : first;
}
