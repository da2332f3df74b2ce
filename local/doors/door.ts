import type { Stack } from '../running';

export type Body = Record<string, unknown>;

/** What a request to `/local/*` brings: the query, the JSON body, and the path behind the door's name. */
interface Ask {
  stack: Stack;
  query: URLSearchParams;
  body: Body;
  rest: string[];
}

/** Answers the JSON of one `METHOD name`. */
export type Door = (ask: Ask) => unknown;
