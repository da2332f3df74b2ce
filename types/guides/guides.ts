import * as z from 'zod';
import { localDate } from '../moment';
import { lineOf } from '../text';
import { period } from '../timetable/scheduling';

export const guideNameLength = { min: 2, max: 20 };

/** The guides at the desk on a day, by name, for each period that the office entered. */
export const guidesOfDay = z.object({
  date: localDate,
  names: z.record(period, lineOf(guideNameLength)),
});
export type GuidesOfDay = z.output<typeof guidesOfDay>;
