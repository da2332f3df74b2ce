import fc from 'fast-check';
import { contracts } from '../../../config/operationsTable';
import type { Contract } from '../../../types/contract';
import { hostile, nearly } from './hostile';
import { goodValue } from './values';
import { callers, callersOf } from './world';

/** One generated request. */
export interface Generated {
  contract: Contract;
  account: string | undefined;
  /** The input, with picks that are filled when it is sent. */
  input: unknown;
  /** The seconds between the request before and this one. */
  after: number;
}

const names = contracts.map(({ function: of, operation }) => `${of}.${operation}`);

/**
 * Requests for one operation: valid, nearly valid and hostile ones, from permitted and other
 * callers.
 */
export function requestsFor(
  contract: Contract,
  known: ReadonlySet<string>,
): fc.Arbitrary<Generated> {
  const good = goodValue(contract.input, '', known);
  return fc.record({
    contract: fc.constant(contract),
    account: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom<string | undefined>(...callersOf(contract.callers)) },
      { weight: 1, arbitrary: fc.constantFrom(...callers) },
    ),
    input: fc.oneof(
      { weight: 6, arbitrary: good },
      { weight: 3, arbitrary: nearly(good) },
      { weight: 1, arbitrary: hostile },
    ),
    after: fc.nat(40),
  });
}

/** Requests for one operation without mistakes, from a caller who may send them. */
export const goodRequestsFor = (
  contract: Contract,
  known: ReadonlySet<string>,
): fc.Arbitrary<Generated> =>
  fc.record({
    contract: fc.constant(contract),
    account: fc.constantFrom<string | undefined>(...callersOf(contract.callers)),
    input: goodValue(contract.input, '', known),
    after: fc.nat(40),
  });

/** Requests over all operations. */
export function requests(known: ReadonlySet<string>): fc.Arbitrary<Generated> {
  const each = contracts.map(contract => requestsFor(contract, known));
  return fc.nat(each.length - 1).chain(n => each[n]!);
}

export const nameOf = ({ function: of, operation }: Contract): string => `${of}.${operation}`;

/** The operations that only read. They are asked again about everything stored. */
export const reading: readonly Contract[] = contracts.filter(({ operation }) =>
  /^(list|view|find|search|export|preview|who)/.test(operation),
);

export const allNames: readonly string[] = names;
