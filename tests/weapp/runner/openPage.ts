import type * as glassEasel from 'glass-easel';
import type { PageJson } from './app-json';

/** What the app's code has as `this`. */
export type Caller = Record<string, unknown>;

/** One open page. */
export interface OpenPage {
  route: string;
  query: Record<string, string>;
  settings: PageJson;
  title: string;
  refreshing: boolean;
  scrollTop: number;
  /** The page as the app's code has it as `this`. */
  caller: Caller;
  element: glassEasel.GeneralComponent;
}
