import * as z from 'zod';
import type { Role } from '../../types/contract';
import { localDate } from '../../types/moment';

/** How a parameter is read from an address: it comes as text, and goes back into the address by `String`. */
type Parameter = z.ZodType<string | number | undefined, string | undefined>;

/** A page: the roles that may open it, and the parameters of its address. */
export interface Route {
  /** The staff's roles it is for; the hospital checks them again in every operation. Without roles the page is for everybody. */
  readonly roles?: readonly Role[];
  /** The icon of a page in the tab bar, by its name in `assets`. */
  readonly tab?: 'home' | 'list' | 'me';
  readonly params?: Readonly<Record<string, Parameter>>;
}
/** Pages by their place under `src`. */
export type Routes = Readonly<Record<string, Route>>;

/** What the address of a page says, decoded. */
export type ParamsOf<R extends Route> = R extends {
  params: infer P extends Record<string, Parameter>;
}
  ? z.output<z.ZodObject<P>>
  : Record<never, never>;

export const id = z.string().min(1).max(200);
export const name = z.string().min(1).max(100);
export const date = localDate;
export const number = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
/** Whether what the page shows was made a moment ago, so that the page says so. */
export const fresh = z.literal('1').optional();

/** Declares pages; this function exists only to keep their types. */
export const routes = <const R extends Routes>(declared: R): R => declared;
