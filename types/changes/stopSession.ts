import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { recordId } from '../recordId';
import { sessionHeadView } from '../timetable/sessions';
import { stopEffect } from './stopEffect';

/**
 * Stops a session (R9): its appointments are cancelled by the hospital, without a strike. Stopping
 * again changes nothing more.
 */
export const stopSession = contract({
  function: 'desk',
  operation: 'stopSession',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ sessionId: recordId, reason }),
  output: z.object({ session: sessionHeadView, effect: stopEffect }),
});
