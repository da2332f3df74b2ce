import * as z from 'zod';
import { contract } from '../contract';
import { holderId, holdersView } from './holderView';

/** The desk has the person's document in hand, and lets an account add them again whose holding was ended (R23). */
export const readmitAtDesk = contract({
  function: 'desk',
  operation: 'readmitAtDesk',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    patientId: z.string().min(1).max(80),
    holderId,
    /** The whole number, read off the document. */
    document: z.string().trim().min(1).max(64),
  }),
  output: holdersView,
});
