import fc from 'fast-check';
import { contracts } from '../../../config/operationsTable';
import type { Contract } from '../../../types/contract';
import { hostile, nearly } from './hostile';
import { goodValue } from './values';
import { callers, callersOf } from './world';

/** One request as it was made up. */
export interface Generated {
  contract: Contract;
  account: string | undefined;
  /** With picks in it, which are filled when it is sent. */
  input: unknown;
  /** So much later than the one before it is sent, in seconds. */
  after: number;
}

const names = contracts.map(({ function: of, operation }) => `${of}.${operation}`);

/** Requests over all operations: good, nearly good and hostile ones, by whoever may call and by all others. */
export function requests(known: ReadonlySet<string>): fc.Arbitrary<Generated> {
  const inputs = contracts.map(({ input }) => {
    const good = goodValue(input, '', known);
    return fc.oneof(
      { weight: 6, arbitrary: good },
      { weight: 3, arbitrary: nearly(good) },
      { weight: 1, arbitrary: hostile },
    );
  });
  return fc.nat(contracts.length - 1).chain(n => {
    const contract = contracts[n]!;
    return fc.record({
      contract: fc.constant(contract),
      account: fc.oneof(
        {
          weight: 9,
          arbitrary: fc.constantFrom<string | undefined>(...callersOf(contract.callers)),
        },
        { weight: 1, arbitrary: fc.constantFrom(...callers) },
      ),
      input: inputs[n]!,
      after: fc.nat(40),
    });
  });
}

export const nameOf = ({ function: of, operation }: Contract): string => `${of}.${operation}`;

/** The operations that only read, and are asked again of everything that is stored. */
export const reading: readonly Contract[] = contracts.filter(({ operation }) =>
  /^(list|view|find|search|export|preview|who)/.test(operation),
);

export const allNames: readonly string[] = names;
