import * as z from 'zod';
import { contract } from '../contract';
import { followUpRow } from '../followups/followUps';
import { recordId } from '../recordId';
import { callHour } from './desk';

/**
 * The patient asked to be called in another hour (R15): the call is on the list for it, today while the hour is to come, else on the next
 * day for calls. It is no try, and frees a call that was taken.
 */
export const setCallHour = contract({
  function: 'followup',
  operation: 'setCallHour',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({ followUpId: recordId, hour: callHour }),
  output: z.object({ followUp: followUpRow }),
});
