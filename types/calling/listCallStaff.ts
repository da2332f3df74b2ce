import * as z from 'zod';
import { contract } from '../contract';

/** Everybody who may be given calls (R15): who works here now and calls patients, by name. */
export const listCallStaff = contract({
  function: 'followup',
  operation: 'listCallStaff',
  callers: ['followUpOffice'],
  input: z.strictObject({}),
  output: z.object({ callers: z.array(z.object({ callerId: z.string(), name: z.string() })) }),
});
