import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { guidesOfDay } from './guides';

/** How many days from today on the duty roster shows, and takes. */
export const GUIDE_DAYS = 28;

/** The guides on duty, from today on; a day of which nothing is entered is not in the answer. */
export const listGuides = contract({
  function: 'desk',
  operation: 'listGuides',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({ today: localDate, days: z.array(guidesOfDay) }),
});
