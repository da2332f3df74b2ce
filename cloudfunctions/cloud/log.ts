import type { PlatformCaller } from './caller';
import type { KeyProblem } from './keys';

/**
 * The functions' log, and the only place that writes one. A line outlives the record of who read it, so it takes ids the
 * platform made, counts and codes, and no text that could hold what a person is or said (R20): an error is given as it
 * is, and only its kind, code and place are written, since its message may quote data.
 */

/** @param counts what each job did in this run, in numbers */
export function logRun(counts: Record<string, Record<string, number>>): void {
  console.log(JSON.stringify(counts));
}

/** Keys of the installation that are missing or wrong, by the names of their variables. */
export function logKeys(keys: KeyProblem[], caller?: PlatformCaller): void {
  console.error(JSON.stringify({ requestId: caller?.requestId, keys }));
}

/** The data has outgrown this code: the version it is built for, and the one that the data asks for. */
export function logTooOld(tooOld: { has: number; needs: number }, caller?: PlatformCaller): void {
  console.error(JSON.stringify({ requestId: caller?.requestId, version: tooOld }));
}

/** What should never happen in a call. */
export function logFailedCall({ requestId }: PlatformCaller, error: unknown): void {
  console.error(JSON.stringify({ requestId, ...failure(error) }));
}

/** What should never happen in a job. */
export function logFailedJob({ name }: { name: string; run: unknown }, error: unknown): void {
  console.error(JSON.stringify({ job: name, ...failure(error) }));
}

function failure(error: unknown) {
  const { name, code, stack = '' } = error as Error & { code?: unknown };
  const at = stack.split('\n').filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return { error: codeLike(name), code: codeLike(code), at: at.slice(0, 6) };
}

/** A code as programs make them, `DATABASE_TIMEOUT` or -501001; nothing else is written. */
const codeLike = (code: unknown): unknown =>
  /^(-?\d{1,8}|[A-Za-z][\w.-]{0,59})$/.test(String(code)) ? code : undefined;
