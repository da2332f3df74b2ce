import type { Contract, InputOf, ValueOf } from '../../types/contract';
import type { World } from './world';

/**
 * The documents that every call reads: the caller, their roles, the policy, the roster, the
 * account’s own patients.
 */
export const ANYWAY = 15;

/** One reading operation with one input. */
export interface Question {
  contract: Contract;
  /** The name of the input, if there are several. */
  way: string;
  caller: string;
  input: object;
  /** The number of records that an answer shows. */
  shows: (value: unknown) => number;
  /** Whether it has pages. The second page is then measured too. */
  paged: boolean;
  /** The number of documents it always reads, if it is more than usual. */
  anyway?: number;
}

type Keys<V> = {
  [K in keyof V]-?: V[K] extends readonly unknown[] | undefined ? K : never;
}[keyof V];

export type Shows<C extends Contract> = (value: ValueOf<C>) => number;

/**
 * A question for a list; `of` are the parts of the answer that hold its records, or the function
 * that counts them.
 */
export const list = <C extends Contract>(
  contract: C,
  caller: string,
  input: InputOf<C>,
  of: Keys<ValueOf<C>>[] | Shows<C>,
  way = '',
): Question => ({
  contract,
  way,
  caller,
  input: input as object,
  shows: answered => {
    const value = answered as ValueOf<C>;
    if (!Array.isArray(of)) return of(value);
    return of.reduce((sum, part) => sum + ((value[part] as unknown[] | undefined)?.length ?? 0), 0);
  },
  paged: 'next' in ((contract.output as { shape?: object }).shape ?? {}),
});

/** The sum of a value over all items. */
export const sum = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((total, each) => total + of(each), 0);

/** A question whose answer always shows `shown` records. */
export const view = <C extends Contract>(
  contract: C,
  caller: string,
  input: InputOf<C>,
  shown = 1,
  way = '',
): Question => ({
  contract,
  way,
  caller,
  input: input as object,
  shows: () => shown,
  paged: false,
});

/**
 * The number of the newest appointment that fits.
 *
 * @throws Error when none fits
 */
export const find = (world: World, fits: (n: number) => boolean): number => {
  for (let n = world.appointments - 1; n >= 0; n--) if (fits(n)) return n;
  throw new Error('nothing fits: the hospital is too small');
};
