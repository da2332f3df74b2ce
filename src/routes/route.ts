import { isDate } from '../../domain/time/isDate';
import { written } from '../../domain/written';
import type { Role } from '../../types/contract';

/** How a parameter is read from a URL: it arrives as text, and is written by `String`. */
export interface Parameter<T = string | number, Lacks extends boolean = boolean> {
  /** The value; undefined for an invalid text. */
  readonly read: (text: string) => T | undefined;
  /** Whether a URL without it is valid. */
  readonly mayLack: Lacks;
}
type Parameters = Readonly<Record<string, Parameter>>;

/** A page: the roles that may open it, and the parameters of its URL. */
export interface Route {
  /**
   * The roles of staff that may open it; the hospital checks them again in every operation. Without
   * roles the page is for everybody.
   */
  readonly roles?: readonly Role[];
  /** The icon of a page in the tab bar, by its name in `assets`. */
  readonly tab?: 'home' | 'list' | 'me';
  readonly params?: Parameters;
}
/** Pages by their path under `src`. */
export type Routes = Readonly<Record<string, Route>>;

type ValueIn<P> = P extends Parameter<infer T> ? T : never;
type Lacking<P extends Parameters> = {
  [N in keyof P]: P[N] extends Parameter<unknown, true> ? N : never;
}[keyof P];

/** The decoded parameters of a page's URL. */
export type ParamsOf<R extends Route> = R extends { params: infer P extends Parameters }
  ? { [N in Exclude<keyof P, Lacking<P>>]: ValueIn<P[N]> } & {
      [N in Lacking<P>]?: ValueIn<P[N]> | undefined;
    }
  : Record<never, never>;

const needed = <T>(read: (text: string) => T | undefined): Parameter<T, false> => ({
  read,
  mayLack: false,
});

/** Makes a parameter optional: a URL may lack it. */
export const optional = <T>({ read }: Parameter<T, false>): Parameter<T, true> => ({
  read,
  mayLack: true,
});

export const id = needed(text => written(text, { min: 1, max: 200 }) && text);
export const name = needed(text => written(text, { min: 1, max: 100 }) && text);
export const date = needed(text => (isDate(text) ? text : undefined));
export const month = needed(text => (date.read(`${text}-01`) ? text : undefined));
export const number = needed(text => (/^\d{1,6}$/.test(text) ? Number(text) : undefined));
/** One of some words. */
export const oneOf = <const W extends string>(words: readonly W[]) =>
  needed(text => words.find(word => word === text));
/** Whether the user has just made the thing on the page, so that the page says so. */
export const fresh = optional(oneOf(['1']));

/** Declares pages, keeping their types. */
export const routes = <const R extends Routes>(declared: R): R => declared;
