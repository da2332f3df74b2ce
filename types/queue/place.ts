import * as z from 'zod';

/** A patient's place in the queue of their session, as they see it (R24). */
export const queuePlace = z.object({
  /** They are called now. */
  called: z.boolean(),
  /** The called number. */
  serving: z.int().optional(),
  /** The number of patients who wait before this one, without the called patient. */
  before: z.int(),
  /** The estimated wait in minutes. */
  minutes: z.int(),
  /** They were called before and did not come. */
  passed: z.boolean(),
});
export type QueuePlace = z.output<typeof queuePlace>;
