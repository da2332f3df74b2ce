import * as z from 'zod';
import { standingFields } from '../booking/standing';
import { localDate, moment } from '../moment';
import { documentKind } from './identity';

/** A patient as an account that holds them sees it, with document and phone masked (R20). */
export const patientView = z.object({
  patientId: z.string(),
  name: z.string(),
  documentKind,
  documentMasked: z.string(),
  phoneMasked: z.string(),
  isDefault: z.boolean(),
  /**
   * From the document that was typed when the patient was added: pages ask where a department does
   * not fit (R2).
   */
  sex: z.enum(['female', 'male']).optional(),
  birthDate: localDate.optional(),
  /** Whether the account has proven that it may see the whole record (R23). */
  proven: z.boolean(),
  /** When the desk last corrected the name; only for proven holders. */
  nameCorrectedAt: moment.optional(),
  /** The number of future appointments, as far as the account may know. */
  live: z.int(),
  ...standingFields,
});
export type PatientView = z.output<typeof patientView>;
