import type { Stack } from '../running';

export type Body = Record<string, unknown>;

/** A request to `/local/*`: the query, the JSON body, and the path behind the route’s name. */
interface Ask {
  stack: Stack;
  query: URLSearchParams;
  body: Body;
  rest: string[];
}

/** Gives the JSON answer to one `METHOD name`. */
export type Door = (ask: Ask) => unknown;
