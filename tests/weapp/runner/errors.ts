/** Something that went wrong inside the app. */
export interface AppError {
  /** thrown: from page code; rejection: nobody caught it; console: console.error; unmodelled: the stand-in lacks it. */
  kind: 'thrown' | 'rejection' | 'console' | 'unmodelled';
  message: string;
  /** Where the runner was when it happened. */
  where: string;
  /** What was thrown, as it was. */
  cause?: unknown;
}

/** The words of anything thrown, also of WeChat's `{ errMsg }` and of errors of another realm. */
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
