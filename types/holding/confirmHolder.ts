import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { holderId, holdersView } from './holderView';

/** A proven holder confirms another account, which is then proven too (R23). */
export const confirmHolder = contract({
  function: 'patient',
  operation: 'confirmHolder',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({ patientId: recordId, holderId }),
  output: holdersView,
});
