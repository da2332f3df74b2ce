import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { sessionHeadView, stopEffect } from '../timetable/sessions';

/** Stops a session (R9): its appointments are cancelled by the hospital, without a strike. Stopping again changes nothing more. */
export const stopSession = contract({
  function: 'desk',
  operation: 'stopSession',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ sessionId: z.string().min(1).max(60), reason }),
  output: z.object({ session: sessionHeadView, effect: stopEffect }),
});
