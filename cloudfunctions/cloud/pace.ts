/**
 * Our own limits of real time, such as how long a job may work in one call. They are measured here
 * only, so that a busy development machine can be given more time: the local stack sets
 * LOCAL_PATIENCE, a factor. In the cloud it is not set, and the factor is 1.
 */
const factor = (): number => Number(process.env.LOCAL_PATIENCE) || 1;

/** The real time in ms since this process began, divided by the factor: to compare with a limit. */
export const stopwatch = (): number => performance.now() / factor();

/** A limit in ms of real time, multiplied by the factor. */
export const patiently = (limitMs: number): number => limitMs * factor();

/** Returns a test whether less than this time (ms) has passed since now. */
export function timeFor(limitMs: number): () => boolean {
  const until = stopwatch() + limitMs;
  return () => stopwatch() < until;
}
