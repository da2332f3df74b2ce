import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { callView } from './calls';

/** The desk's call list: whom to call, why, and what to say; open ones oldest first, or those done, newest first (R6, R9). */
export const listCalls = contract({
  function: 'desk',
  operation: 'listCalls',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ open: z.boolean().default(true), after: pageAfter(moment).optional() }),
  output: z.object({
    today: localDate,
    open: z.int(),
    calls: z.array(callView),
    next: z.string().optional(),
  }),
});
