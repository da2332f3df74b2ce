import * as z from 'zod';
import { contract } from '../contract';
import { holderId, holdersView } from './holderView';

/** The desk has seen the document in the hand of the person who uses this WeChat (R23). */
export const proveAtDesk = contract({
  function: 'desk',
  operation: 'proveAtDesk',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ patientId: z.string().min(1).max(80), holderId }),
  output: holdersView,
});
