import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';
import { queueStep, queueView, turnEnd } from './queue';

/** Ends the turn of the called patient, and calls nobody: seen, or not there (R24). */
export const endTurn = contract({
  function: 'desk',
  operation: 'endTurn',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  named: true,
  input: z.strictObject({ requestId, ...queueStep, as: turnEnd }),
  output: z.object({ queue: queueView }),
});
