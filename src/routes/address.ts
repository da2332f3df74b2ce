import type { routes } from '.';
import type { ParamsOf } from './route';

type Pages = typeof routes;
export type PageName = keyof Pages;
/** What each page is to be told. */
type ParamsByPage = { [N in PageName]: ParamsOf<Pages[N]> };
/** Pages that can be opened without telling them anything. */
type Plain = {
  [N in PageName]: Partial<ParamsByPage[N]> extends ParamsByPage[N] ? N : never;
}[PageName];

/** A function of a page and what the page is to be told. */
export interface Way<T> {
  <N extends Plain>(page: N, params?: ParamsByPage[N]): T;
  <N extends PageName>(page: N, params: ParamsByPage[N]): T;
}
export type Params = Readonly<Record<string, string | number | undefined>>;

/** Where a page is: `/pages/doctor/index?doctorId=D001`. Parameters that are missing or empty are left out. */
export const address: Way<string> = (page: PageName, params: Params = {}) =>
  addressOf(page, params);

/** As `address`, for whoever checked the parameters already. */
export function addressOf(page: PageName, params: Params): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return `/${page}/index${query && `?${query}`}`;
}
