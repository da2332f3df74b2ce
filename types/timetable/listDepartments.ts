import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { clinicType, departmentView } from './scheduling';

/** All departments, where they are, and how many places each has on the days ahead (R11, R22). */
export const listDepartments = contract({
  function: 'patient',
  operation: 'listDepartments',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({
    today: localDate,
    departments: z.array(
      departmentView.extend({ doctors: z.int(), clinicTypes: z.array(clinicType) }),
    ),
  }),
});
