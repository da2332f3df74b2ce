import type { HttpAnswer } from '../face/reply';

/** Answers the body of a request to `/admin`, of this content type. */
export type AskHere = (body: string | Buffer, contentType: string) => Promise<HttpAnswer>;

/** What an instance of a function needs. */
export interface InstanceOptions {
  /** The path of host/worker.cjs. */
  workerFile: string;
  /** The function's index.js. */
  file: string;
  clock: SharedArrayBuffer;
  env: Record<string, string>;
  memoryMb: number;
  startLimitMs: number;
  /** Takes the function’s printed output. */
  print: (text: string) => void;
  /** The address at which the function reaches `/admin`. */
  adminUrl: string;
  /** Answers requests to it for an instance in this thread; missing for a thread of its own. */
  askHere?: AskHere | undefined;
}

/** An error as an instance reports it. */
export interface Described {
  name: string;
  message: string;
  stack?: string;
}

/** One call of a function. */
export interface Job {
  event: string;
  context: Record<string, unknown>;
  env: Record<string, string>;
  timeLimitMs: number;
}
