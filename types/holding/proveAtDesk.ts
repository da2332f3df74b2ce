import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { holderId, holdersView } from './holderView';

/** The desk has seen the document of the person who uses this WeChat account (R23). */
export const proveAtDesk = contract({
  function: 'desk',
  operation: 'proveAtDesk',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ patientId: recordId, holderId }),
  output: holdersView,
});
