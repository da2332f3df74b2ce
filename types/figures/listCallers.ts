import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';

/** The most months at once: a year. */
export const CALLER_MONTHS = 12;

/**
 * Who called how much and reached whom (R18): every try of some months by who made it, those with most first; of one department where it is
 * asked for. Staff of some departments see the tries of theirs.
 */
export const listCallers = contract({
  function: 'followup',
  operation: 'listCallers',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z
    .strictObject({
      from: localMonth,
      to: localMonth.optional(),
      /** The key of a row of the figures: only the tries of that department. None: all that the caller may see. */
      department: z.string().min(1).max(60).optional(),
    })
    .refine(({ from, to = from }) => from <= to, { path: ['to'] }),
  output: z.object({
    callers: z.array(
      z.object({
        staffId: z.string(),
        name: z.string(),
        /** Tries, of them those that reached the patient, and those made by the day the call was due. */
        tries: z.int(),
        reached: z.int(),
        inTime: z.int(),
        /** On how many days somebody called. */
        days: z.int(),
      }),
    ),
    /** All of them together. */
    total: z.object({ tries: z.int(), reached: z.int(), inTime: z.int() }),
  }),
});
