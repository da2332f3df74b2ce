import * as z from 'zod';
import { contract } from '../contract';
import { guidesOfDay } from './guides';

/** Enters the guides on duty of one day, in place of what was entered before; no names at all take the day out. */
export const setGuides = contract({
  function: 'desk',
  operation: 'setGuides',
  callers: ['outpatientOffice'],
  input: guidesOfDay.strict(),
  output: z.object({ day: guidesOfDay }),
});
