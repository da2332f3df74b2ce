import * as z from 'zod';
import { contract, roles } from '../contract';
import { moment } from '../moment';

export const staffView = z.object({
  staffId: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  doctorId: z.string().optional(),
  mayAddNumbers: z.boolean(),
  departments: z.array(z.string()),
  active: z.boolean(),
  since: moment,
});
export type StaffView = z.output<typeof staffView>;

/** All members of staff, those in force first (R20). */
export const listStaff = contract({
  function: 'desk',
  operation: 'listStaff',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({ staff: z.array(staffView) }),
});
