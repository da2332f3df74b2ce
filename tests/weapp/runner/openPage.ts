import type * as glassEasel from 'glass-easel';
import type { PageJson } from './app-json';

/** The `this` of the app’s code. */
export type Caller = Record<string, unknown>;

/** One open page. */
export interface OpenPage {
  route: string;
  query: Record<string, string>;
  settings: PageJson;
  title: string;
  refreshing: boolean;
  scrollTop: number;
  /** The page as `this` in the app’s code. */
  caller: Caller;
  element: glassEasel.GeneralComponent;
}
