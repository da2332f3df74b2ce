import * as z from 'zod';
import { doctorNumberMeant } from '../../domain/doctorNumber';
import { contract, roles } from '../contract';
import { moment } from '../moment';
import { nameSchema } from '../people/identity';
import { requestId } from '../requestId';

/**
 * Makes a one-time invitation code for a new member of staff (R20), valid for three days. The same
 * request sent twice is one invitation.
 */
export const inviteStaff = contract({
  function: 'desk',
  operation: 'inviteStaff',
  callers: ['outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    name: nameSchema,
    roles: z.array(z.enum(roles)).min(1).max(4),
    /** Required for doctors: their number in the roster. */
    doctorId: z.string().overwrite(doctorNumberMeant).max(40).optional(),
    /** Whether they may add numbers beyond capacity (R4). */
    mayAddNumbers: z.boolean().default(false),
    /** The departments a desk or a follow-up office is limited to; empty: not limited. */
    departments: z.array(z.string().max(40)).max(50).default([]),
  }),
  output: z.object({
    code: z.string(),
    until: moment,
    /**
     * It adds a member of the outpatient office, and works once another member of the office has
     * approved.
     */
    awaitsYes: z.boolean(),
  }),
});
