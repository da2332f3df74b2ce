import * as z from 'zod';
import { contract } from '../contract';
import { queueView } from './queue';

/** The queue of a session of today (R24). */
export const viewQueue = contract({
  function: 'desk',
  operation: 'viewQueue',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  input: z.strictObject({ sessionId: z.string().min(1).max(60) }),
  output: z.object({ queue: queueView }),
});
