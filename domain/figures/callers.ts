import type { FollowUpOutcome } from '../../types/followups/followUps';
import type { LocalDate } from '../time/time';

/** The fields of a try that are counted for its caller. */
export interface CountedTry {
  by: string;
  on: LocalDate;
  outcome: FollowUpOutcome;
  /** The day by which the call was due. */
  dueOn: LocalDate;
  /** The key of the patient's department. */
  department: string;
}

interface CallerCount {
  tries: number;
  reached: number;
  inTime: number;
}

/** The tries of a department by its key; all tries if `asked` is undefined (R18). */
export const ofDepartment = (
  tries: readonly CountedTry[],
  asked: string | undefined,
): readonly CountedTry[] =>
  asked === undefined ? tries : tries.filter(({ department }) => department === asked);

/** The counts by caller, those with most tries first (R18). */
export function byCaller(
  tries: readonly CountedTry[],
): (CallerCount & { by: string; days: number })[] {
  const callers = new Map<string, CountedTry[]>();
  for (const each of tries) callers.set(each.by, [...(callers.get(each.by) ?? []), each]);
  return [...callers]
    .map(([by, own]) => ({ by, ...countTries(own), days: new Set(own.map(({ on }) => on)).size }))
    .sort((a, b) => b.tries - a.tries || (a.by < b.by ? -1 : 1));
}

/** The counts of some tries. */
export const countTries = (tries: readonly CountedTry[]): CallerCount => ({
  tries: tries.length,
  reached: tries.filter(({ outcome }) => outcome === 'reached').length,
  inTime: tries.filter(({ on, dueOn }) => on <= dueOn).length,
});
