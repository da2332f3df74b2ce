import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { guidesOfDay } from './guides';

/** The number of days in the duty roster, from today on. */
export const GUIDE_DAYS = 28;

/** The guides on duty from today on; days without entries are left out. */
export const listGuides = contract({
  function: 'desk',
  operation: 'listGuides',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({ today: localDate, days: z.array(guidesOfDay) }),
});
