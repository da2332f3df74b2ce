import * as z from 'zod';
import { type JobName, jobNames, timedFunctions } from '../../domain/running/jobs';
import { contract } from '../contract';
import { localDate, moment } from '../moment';

/**
 * The state of a job: `failing`: the last run failed; `late`: no success for too long; `stuck`: it runs, and what it should do waits for
 * long; `unopened`: it runs, and passes over records that no key opens.
 */
const jobStates = ['well', 'failing', 'late', 'stuck', 'unopened'] as const;

/**
 * How the timers and jobs run, for the outpatient office (R20): the last success of each, how late it is, and, where
 * `waiting` is asked for, what waits for it.
 */
export const viewRunning = contract({
  function: 'desk',
  operation: 'viewRunning',
  callers: ['outpatientOffice'],
  input: z.strictObject({ waiting: z.boolean().optional() }),
  output: z.object({
    today: localDate,
    /** When the functions with a timer ran last, and by how many milliseconds each is late; 0: not late. */
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
        /** How often it failed, one after the other. */
        times: z.int().optional(),
        /** How many records it passed over within the last day, and when. */
        unopened: z.object({ count: z.int(), at: moment }).optional(),
        /** What waits for it, and since when the oldest does. */
        waiting: z.object({ count: z.int(), oldest: moment.optional() }).optional(),
      }),
    ),
    /** How many timers and jobs do not run as they should; jobs of a late timer are not counted beside it. */
    wrong: z.int(),
  }),
});
