import * as z from 'zod';
import { contract } from '../contract';
import { localDate, localMonth, moment } from '../moment';
import { figureRow, sums } from './figures';

/** The maximum number of months at once: five years. */
export const FIGURE_MONTHS = 60;

/**
 * The figures of a month, or of several together (R18): sums by department and of the hospital;
 * rates are computed from them with `rateOf`. Limited members only get their departments, and the
 * sum of these. Reads only stored counts.
 */
export const viewFigures = contract({
  function: 'followup',
  operation: 'viewFigures',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z
    .strictObject({
      from: localMonth,
      /** Inclusive; default: `from` alone. */
      to: localMonth.optional(),
      /** A row's key: `course` is then that department's. */
      department: z.string().min(1).max(60).optional(),
    })
    .refine(({ from, to = from }) => from <= to, { path: ['to'] }),
  output: z.object({
    today: localDate,
    from: localMonth,
    to: localMonth,
    /** By department, in the order of their keys; departments without counts are left out. */
    rows: z.array(figureRow),
    /** The sum of the departments. */
    hospital: sums,
    /** Month by month, oldest first: the requested ones, and at least the last twelve. */
    course: z.array(z.object({ month: localMonth, sums })),
    /**
     * The same number of months just before, and the same months of the year before, by department
     * (R18).
     */
    beside: z.object({
      before: z.object({ from: localMonth, to: localMonth, rows: z.array(figureRow) }),
      yearBefore: z.object({ from: localMonth, to: localMonth, rows: z.array(figureRow) }),
    }),
    /** The months with figures, latest first. */
    months: z.array(localMonth),
    /** When the oldest of the shown counts was made; missing without any. */
    countedAt: moment.optional(),
    /** Changes are not counted yet. */
    counting: z.boolean(),
    /** Only the caller's own departments. */
    scoped: z.boolean(),
  }),
});
