import * as z from 'zod';
import { moment } from '../moment';
import { departmentSummary } from '../timetable/scheduling';

/** The key of a screen in a waiting room, without the key itself. */
export const screenKeyView = z.object({
  keyId: z.string(),
  department: departmentSummary,
  madeAt: moment,
  /** The name of its author. */
  by: z.string(),
  endedAt: moment.optional(),
});
export type ScreenKeyView = z.output<typeof screenKeyView>;
