import * as z from 'zod';
import { contract } from '../contract';
import { patientView } from './patientView';

/** Takes a patient off the account, not while an appointment is live (R1). The person's record stays. */
export const removePatient = contract({
  function: 'patient',
  operation: 'removePatient',
  callers: ['patient'],
  limit: 'cancelling',
  input: z.strictObject({ patientId: z.string().min(1).max(80) }),
  output: z.object({ patients: z.array(patientView) }),
});
