import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { clinicType, dayView, departmentSummary } from './scheduling';

/** A department's doctors, and the days ahead of each (R11, R22). */
export const viewDepartment = contract({
  function: 'patient',
  operation: 'viewDepartment',
  callers: ['patient'],
  input: z.strictObject({ departmentId: z.string().min(1).max(40) }),
  output: z.object({
    today: localDate,
    department: departmentSummary.extend({ place: z.string() }),
    days: z.array(dayView),
    doctors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        title: z.string(),
        clinicTypes: z.array(clinicType),
        days: z.array(dayView),
      }),
    ),
  }),
});
