import * as z from 'zod';
import { type JobName, jobNames, timedFunctions } from '../../domain/running/jobs';
import { contract } from '../contract';
import { localDate, moment } from '../moment';

/**
 * The states of a job: `failing`: the last run failed; `late`: no success for too long; `stuck`: it
 * runs, but its work waits for long; `unopened`: it runs, and skips records that no key opens.
 */
const jobStates = ['well', 'failing', 'late', 'stuck', 'unopened'] as const;

/**
 * How the timers and jobs run, for the outpatient office (R20): the last success of each, how late
 * it is, and, with `waiting`, the work that waits for it.
 */
export const viewRunning = contract({
  function: 'desk',
  operation: 'viewRunning',
  callers: ['outpatientOffice'],
  input: z.strictObject({ waiting: z.boolean().optional() }),
  output: z.object({
    today: localDate,
    /** When each timer last ran, and how many milliseconds it is late; 0: not late. */
    timers: z.array(
      z.object({
        runs: z.enum(timedFunctions),
        lastAt: moment.optional(),
        lateBy: z.number(),
      }),
    ),
    jobs: z.array(
      z.object({
        job: z.enum(jobNames as [JobName, ...JobName[]]),
        runs: z.enum(timedFunctions),
        state: z.enum(jobStates),
        lastAt: moment.optional(),
        lateBy: z.number(),
        failingSince: moment.optional(),
        /** The number of failures in a row. */
        times: z.int().optional(),
        /** The number of records that it skipped within the last day, and when. */
        unopened: z.object({ count: z.int(), at: moment }).optional(),
        /** The work that waits for it, and since when the oldest waits. */
        waiting: z.object({ count: z.int(), oldest: moment.optional() }).optional(),
      }),
    ),
    /** The number of timers and jobs with a problem; jobs of a late timer do not count. */
    wrong: z.int(),
  }),
});
