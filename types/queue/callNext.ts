import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';
import { queueStep, queueView, turnEnd } from './queue';

/**
 * Calls the next patient of a session (R24). The turn of a patient who is still called ends in the
 * same step, as `before` says. Two devices that call at the same time call one patient; if nobody
 * waits, only the turn before ends.
 */
export const callNext = contract({
  function: 'desk',
  operation: 'callNext',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  named: true,
  input: z.strictObject({ requestId, ...queueStep, before: turnEnd.default('seen') }),
  output: z.object({ queue: queueView }),
});
