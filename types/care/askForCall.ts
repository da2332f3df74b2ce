import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';

/**
 * A patient who is worried because of a care message asks to be called (R21): it becomes a
 * follow-up, once per message.
 */
export const askForCall = contract({
  function: 'patient',
  operation: 'askForCall',
  callers: ['patient'],
  limit: 'complaints',
  personal: ['health'],
  input: z.strictObject({ careId: recordId }),
  /** The day by which they are called. */
  output: z.object({ dueOn: localDate }),
});
