import * as z from 'zod';
import { contract } from '../contract';
import { textOf } from '../text';
import { documentKind, documentSchema } from './identity';

/**
 * Finds a patient by the full document number, or by name with phone (R2): for booking at the desk.
 */
export const findPatients = contract({
  function: 'desk',
  operation: 'findPatients',
  callers: ['desk', 'outpatientOffice'],
  input: z.union([
    z.strictObject({ document: documentSchema, name: textOf({ min: 0, max: 30 }).optional() }),
    z.strictObject({ query: textOf({ min: 2, max: 30 }) }),
  ]),
  output: z.object({
    patients: z.array(
      z.object({
        patientId: z.string(),
        name: z.string(),
        documentKind,
        documentMasked: z.string(),
        phoneMasked: z.string(),
      }),
    ),
  }),
});
