import * as z from 'zod';

/** The problem of a row in a file, by its line and, with several sheets, its sheet. */
export const rowProblem = z.object({
  line: z.int(),
  sheet: z.string().optional(),
  field: z.string(),
  message: z.string(),
});
