import { isCrowded, says } from './crowded';

/** Temporary errors: the request may have been performed or not, and may be sent again. */
const passing =
  /ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|EAI_AGAIN|\bENOTFOUND|socket hang up|timeout|network|TIMEOUT|EXCEED_|SYS_ERR|TRANSACTION_CONFLICT|^5\d\d$/i;

/**
 * The maximum number of times that a request is sent. Beyond the plan's limit it is lower, because
 * the user is asked to wait instead.
 */
const mostTries = (error: unknown): number => (isCrowded(error) ? 2 : 5);

/** The wait before a retry in ms, partly random so that many callers do not return at once. */
const waitBefore = (attempt: number, error: unknown): number =>
  (isCrowded(error) ? 500 : 20) * 2 ** attempt * (0.25 + Math.random() / 2);

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Sends a database request, and again after a temporary error: the SDK itself never retries. Up to
 * five times, with longer and longer waits. Beyond the plan's requests a second it is retried once,
 * about a second later; after that the caller gets a place in line (`CROWDED`). Only for requests
 * that may be performed twice.
 */
export async function steadily<T>(request: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request();
    } catch (error) {
      if (attempt >= mostTries(error) || !says(error, passing)) throw error;
      await pause(waitBefore(attempt, error));
    }
  }
}
