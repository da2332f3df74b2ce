import * as z from 'zod';
import { contract } from '../contract';
import { guidesOfDay } from './guides';

/**
 * Enters the guides on duty on one day, replacing former entries; without any names the day is
 * removed.
 */
export const setGuides = contract({
  function: 'desk',
  operation: 'setGuides',
  callers: ['outpatientOffice'],
  input: guidesOfDay.strict(),
  output: z.object({ day: guidesOfDay }),
});
