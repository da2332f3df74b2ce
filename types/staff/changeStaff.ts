import * as z from 'zod';
import { contract, roles } from '../contract';
import { moment } from '../moment';
import { recordId } from '../recordId';
import { staffView } from './listStaff';

/**
 * Changes what a member of staff may do, or ends it (R20). The last person of the outpatient office cannot be ended. Giving the
 * office's right takes a second member's yes once there are two.
 */
export const changeStaff = contract({
  function: 'desk',
  operation: 'changeStaff',
  callers: ['outpatientOffice'],
  input: z.strictObject({
    staffId: recordId,
    roles: z.array(z.enum(roles)).min(1).max(4).optional(),
    /** For doctors, who need one: whose sessions are theirs. */
    doctorId: z.string().max(40).optional(),
    mayAddNumbers: z.boolean().optional(),
    departments: z.array(z.string().max(40)).max(50).optional(),
    active: z.boolean().optional(),
  }),
  output: z.object({
    staff: staffView,
    /** Nothing is changed yet: another member of the outpatient office has to agree by then, as this gives its right. */
    awaitsYesUntil: moment.optional(),
  }),
});
