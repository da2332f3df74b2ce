import * as z from 'zod';
import { contract } from '../contract';
import { visitKind } from '../timetable/scheduling';
import { waitingView } from './waiting';

/** Puts a patient on the waiting list of a full session (R12). Joining again answers the place held already. */
export const joinWaitingList = contract({
  function: 'patient',
  operation: 'joinWaitingList',
  callers: ['patient'],
  limit: 'booking',
  personal: ['identity', 'health'],
  input: z.strictObject({
    patientId: z.string().min(1).max(80),
    sessionId: z.string().min(1).max(60),
    visit: visitKind.default('first'),
  }),
  output: z.object({ waiting: waitingView }),
});
