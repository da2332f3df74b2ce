import type { Contract, InputOf, ValueOf } from '../../types/contract';
import type { World } from './world';

/** What is read whatever is shown: who calls, what they may, the policy, the roster, the account's own people. */
export const ANYWAY = 15;

/** One reading operation, asked in one way. */
export interface Question {
  contract: Contract;
  /** How it is asked, where there are several ways. */
  way: string;
  caller: string;
  input: object;
  /** How many records an answer shows. */
  shows: (value: unknown) => number;
  /** It has pages: the one after the first is measured, too. */
  paged: boolean;
  /** How many documents it reads whatever it shows, where these are more than usual. */
  anyway?: number;
}

type Keys<V> = {
  [K in keyof V]-?: V[K] extends readonly unknown[] | undefined ? K : never;
}[keyof V];

export type Shows<C extends Contract> = (value: ValueOf<C>) => number;

/** Asks for a list; `of` are the parts of the answer that hold its records, or what counts them. */
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

export const find = (world: World, fits: (n: number) => boolean): number => {
  for (let n = world.appointments - 1; n >= 0; n--) if (fits(n)) return n;
  throw new Error('nothing fits: the hospital is too small');
};
