import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { returnNote, returnVisitView } from './returnVisits';

/**
 * Sets the date on which a patient who has arrived shall come back, or another one until they came
 * (R13). A doctor only sets it for their own sessions. The visit has one return date: the same
 * again changes nothing.
 */
export const setReturnVisit = contract({
  function: 'desk',
  operation: 'setReturnVisit',
  callers: ['desk', 'doctor'],
  input: z.strictObject({
    appointmentId: recordId,
    date: localDate,
    note: returnNote.optional(),
  }),
  output: z.object({ returnVisit: returnVisitView }),
});
