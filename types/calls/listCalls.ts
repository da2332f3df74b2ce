import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { callView } from './calls';

/** The calls of one kind: changes by the hospital, no-shows, barred patients. */
const callKind = z.enum(['changed', 'noShow', 'barred']);
export type CallKind = z.output<typeof callKind>;

/**
 * The desk's call list: whom to call, why, and what to say. Open entries by urgency, stops of today
 * first; or closed ones, newest first (R6, R9).
 */
export const listCalls = contract({
  function: 'desk',
  operation: 'listCalls',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    open: z.boolean().default(true),
    kind: callKind.optional(),
    after: z.union([pageAfter(moment), pageAfter(z.string())]).optional(),
  }),
  output: z.object({
    today: localDate,
    open: z.int(),
    calls: z.array(callView),
    next: z.string().optional(),
  }),
});
