import * as z from 'zod';

/** What is wrong with a row of a handed-over file, by its line there and, of several sheets, its sheet. */
export const rowProblem = z.object({
  line: z.int(),
  sheet: z.string().optional(),
  field: z.string(),
  message: z.string(),
});
