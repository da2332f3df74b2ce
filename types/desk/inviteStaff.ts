import * as z from 'zod';
import { contract, roles } from '../contract';
import { nameSchema } from '../identity';
import { moment } from '../moment';

/** Makes a one-time invitation code for a new member of staff (R20); it is shown once and works for three days. */
export const inviteStaff = contract({
  function: 'desk',
  operation: 'inviteStaff',
  callers: ['outpatientOffice'],
  input: z.strictObject({
    name: nameSchema,
    roles: z.array(z.enum(roles)).min(1).max(4),
    /** For doctors: whose sessions are theirs. */
    doctorId: z.string().max(40).optional(),
    /** May add numbers beyond capacity (R4). */
    mayAddNumbers: z.boolean().default(false),
    /** Departments whose desk it is; none: all. */
    departments: z.array(z.string().max(40)).max(50).default([]),
  }),
  output: z.object({ code: z.string(), until: moment }),
});
