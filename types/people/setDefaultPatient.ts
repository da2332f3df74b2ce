import * as z from 'zod';
import { contract } from '../contract';
import { patientView } from './patientView';

/** Chooses whom a booking is for unless another is picked. */
export const setDefaultPatient = contract({
  function: 'patient',
  operation: 'setDefaultPatient',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({ patientId: z.string().min(1).max(80) }),
  output: z.object({ patients: z.array(patientView) }),
});
