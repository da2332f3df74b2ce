import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { callHour } from './desk';
import { followUpRow } from './views';

/**
 * The patient asked to be called at another hour (R15): the call is on the list for it, today if
 * the hour is still to come, else on the next day for calls. It counts as no try, and frees a held
 * call.
 */
export const setCallHour = contract({
  function: 'followup',
  operation: 'setCallHour',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({ followUpId: recordId, hour: callHour }),
  output: z.object({ followUp: followUpRow }),
});
