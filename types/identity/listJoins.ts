import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { pageAfter } from '../page';
import { joinView } from './join';

/** Joined records, latest first (R23); limited members see those of their departments' patients. */
export const listJoins = contract({
  function: 'desk',
  operation: 'listJoins',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ after: pageAfter(moment).optional() }),
  output: z.object({ joins: z.array(joinView), next: z.string().optional() }),
});
