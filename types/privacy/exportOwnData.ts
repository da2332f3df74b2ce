import * as z from 'zod';
import { contract } from '../contract';
import { fileMade } from '../files/file';
import { recordId } from '../recordId';

/**
 * Everything stored about a patient as a file for a proven holder: to read (html), or for a machine
 * (json) (R25).
 */
export const exportOwnData = contract({
  function: 'patient',
  operation: 'exportOwnData',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({
    patientId: recordId,
    form: z.enum(['html', 'json']),
  }),
  output: fileMade,
});
