import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { complaintView } from './findClinics';
import { departmentView } from './scheduling';

/** Complaints by body part, with the departments that this hospital has for each (R22). */
export const listComplaints = contract({
  function: 'patient',
  operation: 'listComplaints',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({
    today: localDate,
    parts: z.array(z.object({ name: z.string(), complaints: z.array(complaintView) })),
    /** Every department for a complaint. */
    departments: z.array(departmentView),
  }),
});
