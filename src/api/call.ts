import type { Contract, InputOf, ValueOf } from '../../types/contract';
import { ask } from './ask';
import { inLine } from './line';
import { together } from './together';
import { isClientTrouble, isCrowd, type PageAnswer } from './trouble';

/**
 * Asks the hospital for one operation. Never throws: no network, no answer within 15 s, or one that cannot be read are
 * refusals made by the phone (`OFFLINE`, `NO_ANSWER`). Where too many ask at once it waits in line (`inLine`). After them nobody knows whether the operation was done.
 */
export const call = <C extends Contract>(
  contract: C,
  input: InputOf<C>,
): Promise<PageAnswer<ValueOf<C>>> =>
  inLine(() => ask(contract.function, contract.operation, input));

/**
 * The same as `call` for operations that change nothing: those that are asked for at the same time travel as one request, and
 * each asks once more, alone, when there was no answer.
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
