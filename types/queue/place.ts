import * as z from 'zod';

/** Where a patient stands in the queue of their session, as they are told (R24). */
export const queuePlace = z.object({
  /** They are called now. */
  called: z.boolean(),
  /** The number that is called. */
  serving: z.int().optional(),
  /** How many wait before them, without the one who is called. */
  before: z.int(),
  /** About how long, in minutes: an estimate. */
  minutes: z.int(),
  /** They were called before, and not there. */
  passed: z.boolean(),
});
export type QueuePlace = z.output<typeof queuePlace>;
