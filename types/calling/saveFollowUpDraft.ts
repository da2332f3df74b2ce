import * as z from 'zod';
import { contract } from '../contract';
import { moment } from '../moment';
import { recordId } from '../recordId';
import { followUpRecord } from './followUpRecord';

/** Keeps what is being written during a call; the last one kept stands. Not taken for a follow-up that is over. */
export const saveFollowUpDraft = contract({
  function: 'followup',
  operation: 'saveFollowUpDraft',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({ followUpId: recordId, record: followUpRecord }),
  output: z.object({ savedAt: moment }),
});
