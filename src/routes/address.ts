import type { routes } from '.';
import type { ParamsOf } from './route';

type Pages = typeof routes;
export type PageName = keyof Pages;
/** The parameters of each page. */
type ParamsByPage = { [N in PageName]: ParamsOf<Pages[N]> };
/** The pages that can be opened without parameters. */
export type PlainPage = {
  [N in PageName]: Partial<ParamsByPage[N]> extends ParamsByPage[N] ? N : never;
}[PageName];

/** A function of a page's name and its parameters. */
export interface Way<T> {
  <N extends PlainPage>(page: N, params?: ParamsByPage[N]): T;
  <N extends PageName>(page: N, params: ParamsByPage[N]): T;
}
export type Params = Readonly<Record<string, string | number | undefined>>;

/**
 * The URL of a page: `/pages/doctor/index?doctorId=D001`. Missing and empty parameters are left
 * out.
 */
export const address: Way<string> = (page: PageName, params: Params = {}) =>
  addressOf(page, params);

/** The URL of a page, for parameters that are checked already. */
export function addressOf(page: PageName, params: Params): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `/${page}/index${query && `?${query}`}`;
}
