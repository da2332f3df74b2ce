import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { holdersView } from './holderView';

/**
 * The holders of a patient (R23). An unproven holder only sees itself, and how it can prove its
 * holding.
 */
export const listHolders = contract({
  function: 'patient',
  operation: 'listHolders',
  callers: ['patient'],
  input: z.strictObject({ patientId: recordId }),
  output: holdersView.extend({
    patient: z.object({ patientId: z.string(), name: z.string() }),
    proven: z.boolean(),
    /** The ways to prove the holding on the phone, if it is not proven. */
    ways: z.array(z.enum(['phone', 'realName'])),
  }),
});
