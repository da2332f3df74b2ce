import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { textOf } from '../text';
import { departmentSummary, departmentView, doctorSummary } from './scheduling';

/** A complaint and the departments for it; `urgent`: it must not wait for an appointment. */
export const complaintView = z.object({
  name: z.string(),
  urgent: z.boolean(),
  departmentIds: z.array(z.string()),
});
export type ComplaintView = z.output<typeof complaintView>;

/**
 * Departments and doctors whose name contains the text or starts with its spelling (or initials),
 * doctors whose specialities match, and complaints that the text means, with their departments
 * (R22).
 */
export const findClinics = contract({
  function: 'patient',
  operation: 'findClinics',
  callers: ['patient'],
  input: z.strictObject({ text: textOf({ min: 1, max: 40 }) }),
  output: z.object({
    today: localDate,
    /** Those found by name first, then those of the complaints. */
    departments: z.array(departmentView),
    /** Those found by name first. */
    doctors: z.array(
      doctorSummary.extend({ department: departmentSummary, specialities: z.string().optional() }),
    ),
    /** Whether more doctors were found than the list contains. */
    moreDoctors: z.boolean(),
    complaints: z.array(complaintView),
  }),
});
