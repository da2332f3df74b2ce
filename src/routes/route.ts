import * as z from 'zod';
import type { Role } from '../../types/contract';
import { localDate } from '../../types/moment';

/** How a parameter is read from an address: it comes as text, and goes back into the address by `String`. */
type Parameter = z.ZodType<string | number | undefined, string | undefined>;

/** A page: who may open it, and what its address says. */
export interface Route {
  /** Whom of the staff it is for; the hospital checks it again with every operation. Without it the page is for anybody. */
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
/** What the page shows was made just now, and it says so. */
export const fresh = z.literal('1').optional();

/** Declares pages; only there so that their types are kept. */
export const routes = <const R extends Routes>(declared: R): R => declared;
