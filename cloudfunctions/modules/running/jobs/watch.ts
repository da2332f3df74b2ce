import { type TimedFunction, watchedJobs } from '../../../../domain/running/jobs';
import {
  type KnownRuns,
  type Stall,
  stallKey,
  stallsOf,
} from '../../../../domain/running/standing';
import { MINUTE, type Moment } from '../../../../domain/time/time';
import { forgettable } from '../../../cloud/memory';

/** The standstills that this instance reported to the office. */
const reported = new Set<string>();

/**
 * Makes the watch of a timer. It finds timers and jobs that stand still in what its call reads
 * anyway, and tells the outpatient office once about each. Each timer watches the other one, since
 * it is itself just running.
 * @returns what stood still before this call, with the minutes
 */
export const watchBy =
  (self: TimedFunction) =>
  async (jobs: KnownRuns, now: Moment): Promise<Record<string, number>> => {
    const stalls = stallsOf(jobs, now);
    const fresh = stalls.filter(
      stall => isTold(stall, self, jobs) && !reported.has(stallKey(stall)),
    );
    // Loaded only here, so that an instance of a timer starts without it.
    if (fresh.length) await (await import('../steps/tellOffice')).tellOffice(fresh, now);
    for (const stall of fresh) reported.add(stallKey(stall));
    return Object.fromEntries(
      stalls.map(({ what, lateBy }) => [what, Math.round(lateBy / MINUTE)]),
    );
  };

/**
 * Whether a function reports a standstill: of its own jobs only those that fail. A standstill of
 * messages cannot be reported by a message.
 */
function isTold({ what }: Stall, self: TimedFunction, jobs: KnownRuns): boolean {
  if (what === 'notices' || what === 'send') return false;
  if (what === 'clock') return self !== 'clock';
  return watchedJobs[what] !== self || jobs?.[what]?.failingSince !== undefined;
}

/**
 * Makes the next call report again. @internal for tests, in which one process runs several
 * hospitals
 */
export const forgetWatching = forgettable(() => reported.clear());
