/** An error inside the app. */
export interface AppError {
  /**
   * thrown: from page code; rejection: unhandled; console: console.error; unmodelled: the stand-in
   * lacks the API.
   */
  kind: 'thrown' | 'rejection' | 'console' | 'unmodelled';
  message: string;
  /** The runner’s action at that moment. */
  where: string;
  /** The thrown value itself. */
  cause?: unknown;
}

/** The text of a thrown value, also of WeChat’s `{ errMsg }` and of errors of another realm. */
export function wordsOf(thrown: unknown): string {
  if (typeof thrown === 'string') return thrown;
  if (thrown && typeof thrown === 'object') {
    const { message, errMsg } = thrown as { message?: unknown; errMsg?: unknown };
    if (typeof errMsg === 'string') return errMsg;
    if (typeof message === 'string') return message;
    try {
      return JSON.stringify(thrown);
    } catch {
      return Object.prototype.toString.call(thrown);
    }
  }
  return String(thrown);
}
