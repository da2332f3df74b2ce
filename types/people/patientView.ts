import * as z from 'zod';
import { standingFields } from '../booking/standing';
import { localDate, moment } from '../moment';
import { documentKind } from './identity';

/** A patient as an account that holds it sees it: the document and the phone masked (R20). */
export const patientView = z.object({
  patientId: z.string(),
  name: z.string(),
  documentKind,
  documentMasked: z.string(),
  phoneMasked: z.string(),
  isDefault: z.boolean(),
  /** What the document tells, which whoever added the patient typed: pages ask where a department does not fit (R2). */
  sex: z.enum(['female', 'male']).optional(),
  birthDate: localDate.optional(),
  /** Whether the account has shown that it may see the whole record (R23). */
  proven: z.boolean(),
  /** When the desk last put the name right; told only to proven holders. */
  nameCorrectedAt: moment.optional(),
  /** How many appointments are still to come, as far as the account may know. */
  live: z.int(),
  ...standingFields,
});
export type PatientView = z.output<typeof patientView>;
