import * as z from 'zod';
import { contract } from '../contract';
import { documentSchema, nameSchema, phoneSchema } from './identity';
import { patientView } from './patientView';

/** Adds a real person to the account (R1). Adding the same person again answers the same patient. */
export const addPatient = contract({
  function: 'patient',
  operation: 'addPatient',
  callers: ['patient'],
  limit: 'adding',
  personal: ['identity'],
  input: z.strictObject({ name: nameSchema, phone: phoneSchema, document: documentSchema }),
  output: z.object({ patient: patientView }),
});
