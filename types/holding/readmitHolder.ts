import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { holderId, holdersView } from './holderView';

/** A proven holder lets an account add the patient again whose holding was ended (R23). */
export const readmitHolder = contract({
  function: 'patient',
  operation: 'readmitHolder',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({ patientId: recordId, holderId }),
  output: holdersView,
});
