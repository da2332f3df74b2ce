import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { queueView } from './queue';

/** The queue of a session of today (R24). */
export const viewQueue = contract({
  function: 'desk',
  operation: 'viewQueue',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  input: z.strictObject({ sessionId: recordId }),
  output: z.object({ queue: queueView }),
});
