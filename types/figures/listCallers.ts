import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';

/** The maximum number of months at once: a year. */
export const CALLER_MONTHS = 12;

/**
 * Who called how often and reached whom (R18): the tries of some months by caller, those with most
 * first; of one department if requested. Limited members see the tries of their departments.
 */
export const listCallers = contract({
  function: 'followup',
  operation: 'listCallers',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z
    .strictObject({
      from: localMonth,
      to: localMonth.optional(),
      /**
       * The key of a row of the figures: only the tries of that department. Missing: all that the
       * caller may see.
       */
      department: z.string().min(1).max(60).optional(),
    })
    .refine(({ from, to = from }) => from <= to, { path: ['to'] }),
  output: z.object({
    callers: z.array(
      z.object({
        staffId: z.string(),
        name: z.string(),
        /** All tries, those that reached the patient, and those made by the due day of the call. */
        tries: z.int(),
        reached: z.int(),
        inTime: z.int(),
        /** The number of days on which they called. */
        days: z.int(),
      }),
    ),
    /** All callers together. */
    total: z.object({ tries: z.int(), reached: z.int(), inTime: z.int() }),
  }),
});
