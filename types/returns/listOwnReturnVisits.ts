import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { returnVisitView } from './returnVisits';

/**
 * The return visits of the account's patients (R13): future ones, soonest first; and past ones,
 * newest first.
 */
export const listOwnReturnVisits = contract({
  function: 'patient',
  operation: 'listOwnReturnVisits',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({
    today: localDate,
    due: z.array(returnVisitView),
    past: z.array(returnVisitView),
  }),
});
