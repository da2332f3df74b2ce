import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { pageAfter } from '../page';
import { joinView } from './join';

/** Records that were joined, the latest first (R23); to whoever is limited to departments, those of its patients. */
export const listJoins = contract({
  function: 'desk',
  operation: 'listJoins',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ after: pageAfter(moment).optional() }),
  output: z.object({ joins: z.array(joinView), next: z.string().optional() }),
});
