import * as z from 'zod';
import { contract } from '../contract';
import { localDate, localMonth, moment } from '../moment';
import { figureRow, sums } from './figures';

/** The most months that can be asked for at once: five years. */
export const FIGURE_MONTHS = 60;

/**
 * The figures of a month, or of several together (R18): sums by department and of the hospital; rates are taken from them
 * with `rateOf`. Staff of some departments get only theirs, and their sum. Only what the clock has counted is read.
 */
export const viewFigures = contract({
  function: 'followup',
  operation: 'viewFigures',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z
    .strictObject({
      from: localMonth,
      /** Included; `from` alone unless said. */
      to: localMonth.optional(),
      /** A row's key: the course of the months is then that department's. */
      department: z.string().min(1).max(60).optional(),
    })
    .refine(({ from, to = from }) => from <= to, { path: ['to'] }),
  output: z.object({
    today: localDate,
    from: localMonth,
    to: localMonth,
    /** By department, in the order of their keys; departments of which nothing was counted are not there. */
    rows: z.array(figureRow),
    /** The departments' sums together. */
    hospital: sums,
    /** Month by month, oldest first: of the asked ones, but of the last twelve at least. */
    course: z.array(z.object({ month: localMonth, sums })),
    /** As many months just before, and the same months of the year before, by department (R18). */
    beside: z.object({
      before: z.object({ from: localMonth, to: localMonth, rows: z.array(figureRow) }),
      yearBefore: z.object({ from: localMonth, to: localMonth, rows: z.array(figureRow) }),
    }),
    /** The months there are figures of, the latest first. */
    months: z.array(localMonth),
    /** When the oldest of what is shown was counted; nothing counted yet: absent. */
    countedAt: moment.optional(),
    /** Something came up that is not counted yet. */
    counting: z.boolean(),
    /** Only the caller's own departments. */
    scoped: z.boolean(),
  }),
});
