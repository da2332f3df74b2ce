import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { holderId, holdersView } from './holderView';

/** The desk has seen the document in the hand of the person who uses this WeChat (R23). */
export const proveAtDesk = contract({
  function: 'desk',
  operation: 'proveAtDesk',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ patientId: recordId, holderId }),
  output: holdersView,
});
