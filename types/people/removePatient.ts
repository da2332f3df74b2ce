import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { patientView } from './patientView';

/**
 * Removes a patient from the account, unless an appointment is live (R1). The patient's record
 * stays.
 */
export const removePatient = contract({
  function: 'patient',
  operation: 'removePatient',
  callers: ['patient'],
  limit: 'cancelling',
  input: z.strictObject({ patientId: recordId }),
  output: z.object({ patients: z.array(patientView) }),
});
