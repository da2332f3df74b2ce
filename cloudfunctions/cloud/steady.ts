/** Faults that pass: the request may or may not have been performed, and may be sent again. */
const passing =
  /ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|EAI_AGAIN|\bENOTFOUND|socket hang up|timeout|network|TIMEOUT|EXCEED_|SYS_ERR|TRANSACTION_CONFLICT|^5\d\d$/i;

const isPassing = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return passing.test(String(code)) || passing.test(String(message));
};

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Sends a database request, again after a passing fault: the SDK itself never does, though it cannot know the outcome.
 * Up to five times, waiting a little longer each time, with chance in it so that many do not come back at once.
 * Only for requests that may be performed twice.
 */
export async function steadily<T>(request: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      if (attempt === 5 || !isPassing(error)) throw error;
      await pause(20 * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}
