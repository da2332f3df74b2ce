import * as z from 'zod';
import { contract } from '../contract';

/** The members to whom calls can be assigned (R15): those in force who call patients, by name. */
export const listCallStaff = contract({
  function: 'followup',
  operation: 'listCallStaff',
  callers: ['followUpOffice'],
  input: z.strictObject({}),
  output: z.object({ callers: z.array(z.object({ callerId: z.string(), name: z.string() })) }),
});
