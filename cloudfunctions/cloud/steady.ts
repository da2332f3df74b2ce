import { isCrowded, says } from './crowded';

/** Faults that pass: the request may or may not have been performed, and may be sent again. */
const passing =
  /ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EPIPE|EAI_AGAIN|\bENOTFOUND|socket hang up|timeout|network|TIMEOUT|EXCEED_|SYS_ERR|TRANSACTION_CONFLICT|^5\d\d$/i;

/** How often a request is sent at most; where there is a crowd, somebody is told to wait rather. */
const mostTries = (error: unknown): number => (isCrowded(error) ? 2 : 5);

/** How long to wait before a try, in ms, with chance in it so that many do not come back at once. */
const waitBefore = (attempt: number, error: unknown): number =>
  (isCrowded(error) ? 500 : 20) * 2 ** attempt * (0.25 + Math.random() / 2);

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

/**
 * Sends a database request, again after a passing fault: the SDK itself never does, though it cannot know the outcome.
 * Up to five times, waiting a little longer each time. Beyond the plan's requests a second it is sent once more, about
 * a second later: then the caller is put in line (`CROWDED`).
 * Only for requests that may be performed twice.
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
