import * as z from 'zod';
import { contract } from '../contract';
import { patientView } from './patientView';

/** The account's patients, the default one first (R1). */
export const listPatients = contract({
  function: 'patient',
  operation: 'listPatients',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({ patients: z.array(patientView), max: z.int() }),
});
