import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';
import { queueStep, queueView } from './queue';

/** Takes back the last tap in a session's queue: a mistaken call, 'seen' or 'not there' (R24). */
export const undoTurn = contract({
  function: 'desk',
  operation: 'undoTurn',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  named: true,
  input: z.strictObject({ requestId, ...queueStep }),
  output: z.object({ queue: queueView }),
});
