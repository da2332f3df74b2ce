import * as z from 'zod';
import { contract } from '../contract';
import { fileMade } from '../files/file';
import { recordId } from '../recordId';

/** Everything kept about a person as a file for whoever has proven to hold them: to be read (html), or by a machine (json) (R25). */
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
