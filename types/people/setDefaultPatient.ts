import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { patientView } from './patientView';

/** Sets the default patient of a booking. */
export const setDefaultPatient = contract({
  function: 'patient',
  operation: 'setDefaultPatient',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({ patientId: recordId }),
  output: z.object({ patients: z.array(patientView) }),
});
