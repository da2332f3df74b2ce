import * as z from 'zod';
import { contract, roles } from '../contract';
import { moment } from '../moment';
import { nameSchema } from '../people/identity';
import { requestId } from '../requestId';

/** Makes a one-time invitation code for a new member of staff (R20); it works for three days. The same request sent twice is one invitation. */
export const inviteStaff = contract({
  function: 'desk',
  operation: 'inviteStaff',
  callers: ['outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    name: nameSchema,
    roles: z.array(z.enum(roles)).min(1).max(4),
    /** For doctors, who need one: whose sessions are theirs. */
    doctorId: z.string().max(40).optional(),
    /** May add numbers beyond capacity (R4). */
    mayAddNumbers: z.boolean().default(false),
    /** Departments that a desk or a follow-up office is limited to; none: all. */
    departments: z.array(z.string().max(40)).max(50).default([]),
  }),
  output: z.object({
    code: z.string(),
    until: moment,
    /** It gives the outpatient office's right, and works once another member of the office has agreed. */
    awaitsYes: z.boolean(),
  }),
});
