import * as z from 'zod';

/** What a stop or a substitute does or would do (R9). */
export const stopEffect = z.object({
  appointments: z.int(),
  /** Patients whom no message can reach: they are called. */
  unreachable: z.int(),
  waiting: z.int(),
});
