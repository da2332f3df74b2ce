import * as z from 'zod';
import { contract } from '../contract';
import { phoneSchema } from '../people/identity';
import { patientView } from '../people/patientView';
import { recordId } from '../recordId';

/**
 * Corrects the phone that this account gave for a patient (R25). Names and documents are corrected
 * at the desk, by the document.
 */
export const changeOwnPhone = contract({
  function: 'patient',
  operation: 'changeOwnPhone',
  callers: ['patient'],
  limit: 'saving',
  personal: ['identity'],
  input: z.strictObject({ patientId: recordId, phone: phoneSchema }),
  output: z.object({ patient: patientView }),
});
