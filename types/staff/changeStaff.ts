import * as z from 'zod';
import { doctorNumberMeant } from '../../domain/doctorNumber';
import { contract, roles } from '../contract';
import { moment } from '../moment';
import { recordId } from '../recordId';
import { staffView } from './listStaff';

/**
 * Changes a member's rights, or ends the membership (R20). The last member of the outpatient office
 * cannot be removed. Adding a member of that office takes a second member's approval once there are
 * two.
 */
export const changeStaff = contract({
  function: 'desk',
  operation: 'changeStaff',
  callers: ['outpatientOffice'],
  input: z.strictObject({
    staffId: recordId,
    roles: z.array(z.enum(roles)).min(1).max(4).optional(),
    /** Required for doctors: their number in the roster. */
    doctorId: z.string().overwrite(doctorNumberMeant).max(40).optional(),
    mayAddNumbers: z.boolean().optional(),
    departments: z.array(z.string().max(40)).max(50).optional(),
    active: z.boolean().optional(),
  }),
  output: z.object({
    staff: staffView,
    /**
     * Nothing is changed yet: another member of the outpatient office has to approve by then, as
     * this adds a member of that office.
     */
    awaitsYesUntil: moment.optional(),
  }),
});
