import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { textOf } from '../text';
import { holderId, holdersView } from './holderView';

/**
 * The desk, with the patient's document at hand, lets an account add them again whose holding was
 * ended (R23).
 */
export const readmitAtDesk = contract({
  function: 'desk',
  operation: 'readmitAtDesk',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    patientId: recordId,
    holderId,
    /** The full number from the document. */
    document: textOf({ min: 1, max: 64 }),
  }),
  output: holdersView,
});
