import type { Contract, FunctionName, InputOf, ValueOf } from '../../types/contract';
import { MOST_TOGETHER, TOGETHER } from '../../types/together';
import { ask, isAnswer } from './ask';
import { clientTrouble, type PageAnswer } from './trouble';

/** A call that waits to be sent together with others. */
interface Waiting {
  operation: string;
  input: unknown;
  answered: (answer: PageAnswer<unknown>) => void;
}

const waiting = new Map<FunctionName, Waiting[]>();

/**
 * Calls an operation together with all others that are called in the same turn, as one request: a
 * first screen needs five reads. Never throws. Only for operations that change nothing.
 */
export const together = <C extends Contract>(
  { function: name, operation }: C,
  input: InputOf<C>,
): Promise<PageAnswer<ValueOf<C>>> =>
  new Promise(resolve => {
    const call = { operation, input, answered: resolve as Waiting['answered'] };
    const others = waiting.get(name);
    if (others) others.push(call);
    else {
      waiting.set(name, [call]);
      Promise.resolve().then(() => sendAll(name));
    }
  });

function sendAll(name: FunctionName): void {
  const calls = waiting.get(name) ?? [];
  waiting.delete(name);
  for (let first = 0; first < calls.length; first += MOST_TOGETHER)
    send(name, calls.slice(first, first + MOST_TOGETHER));
}

async function send(name: FunctionName, calls: Waiting[]): Promise<void> {
  const [only] = calls;
  if (only && calls.length === 1) {
    only.answered(await ask(name, only.operation, only.input));
    return;
  }
  const asked = calls.map(({ operation, input }) => ({ operation, input }));
  const answer = await ask<unknown[]>(name, TOGETHER, { calls: asked });
  calls.forEach(({ answered }, index) => {
    const part = answer.ok ? answer.value[index] : answer;
    answered(isAnswer<unknown>(part) ? part : clientTrouble('NO_ANSWER'));
  });
}
