import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { sessionView } from '../timetable/scheduling';

/** Where an appointment that the hospital cancelled can be had instead (R9): the same doctor first, then the department, soonest first. */
export const listAlternatives = contract({
  function: 'patient',
  operation: 'listAlternatives',
  callers: ['patient'],
  input: z.strictObject({ appointmentId: z.string().min(1).max(80) }),
  output: z.object({ today: localDate, sessions: z.array(sessionView) }),
});
