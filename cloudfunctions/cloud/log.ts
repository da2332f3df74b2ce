import type { PlatformCaller } from './caller';
import type { KeyProblem } from './keys';

/**
 * The only place that writes the functions' log. Log lines are kept longer than the record of who
 * read data. So they contain only ids of the platform, counts and codes, never a text that could be
 * about a person (R20). An error is passed whole, but only its kind, code and place are written,
 * since its message may quote data.
 */

/**
 * Logs what the jobs of a run did.
 * @param counts by job: named counts
 */
export function logRun(counts: Record<string, Record<string, number>>): void {
  console.log(JSON.stringify(counts));
}

/** Logs keys of the installation that are missing or wrong, by the names of their variables. */
export function logKeys(keys: KeyProblem[], caller?: PlatformCaller): void {
  console.error(JSON.stringify({ requestId: caller?.requestId, keys }));
}

/** Logs that the data is too new for this code: the code's version, and the one the data needs. */
export function logTooOld(tooOld: { has: number; needs: number }, caller?: PlatformCaller): void {
  console.error(JSON.stringify({ requestId: caller?.requestId, version: tooOld }));
}

/** Logs an unexpected error in a call. */
export function logFailedCall({ requestId }: PlatformCaller, error: unknown): void {
  console.error(JSON.stringify({ requestId, ...failure(error) }));
}

/** Logs an unexpected error in a job. */
export function logFailedJob({ name }: { name: string; run: unknown }, error: unknown): void {
  console.error(JSON.stringify({ job: name, ...failure(error) }));
}

function failure(error: unknown) {
  const { name, code, stack = '' } = error as Error & { code?: unknown };
  const at = stack.split('\n').filter(line => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return { error: codeLike(name), code: codeLike(code), at: at.slice(0, 6) };
}

/** A code as programs make them, `DATABASE_TIMEOUT` or -501001; undefined for anything else. */
const codeLike = (code: unknown): unknown =>
  /^(-?\d{1,8}|[A-Za-z][\w.-]{0,59})$/.test(String(code)) ? code : undefined;
