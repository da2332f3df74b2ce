import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { sessionHeadView } from '../timetable/sessions';
import { stopEffect } from './stopEffect';

/**
 * Gives a session to a substitute (R9): appointments stay, and their patients may cancel free until
 * the slot starts.
 */
export const substituteSession = contract({
  function: 'desk',
  operation: 'substituteSession',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    sessionId: recordId,
    doctorId: z.string().min(1).max(40),
    reason,
  }),
  output: z.object({ session: sessionHeadView, effect: stopEffect }),
});
