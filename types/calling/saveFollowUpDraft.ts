import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { recordId } from '../recordId';
import { followUpRecord } from './followUpRecord';

/** Saves a draft during a call, replacing the one before. Refused for a closed follow-up. */
export const saveFollowUpDraft = contract({
  function: 'followup',
  operation: 'saveFollowUpDraft',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({ followUpId: recordId, record: followUpRecord }),
  output: z.object({ savedAt: moment }),
});
