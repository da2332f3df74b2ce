import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';

/** A patient who is worried by what a care message speaks of asks to be called (R21): it becomes a follow-up, once per message. */
export const askForCall = contract({
  function: 'patient',
  operation: 'askForCall',
  callers: ['patient'],
  limit: 'complaints',
  personal: ['health'],
  input: z.strictObject({ careId: recordId }),
  /** Called by then. */
  output: z.object({ dueOn: localDate }),
});
