import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';

/** A patient who is worried by what a care message speaks of asks to be called (R21): it becomes a follow-up, once per message. */
export const askForCall = contract({
  function: 'patient',
  operation: 'askForCall',
  callers: ['patient'],
  limit: 'complaints',
  personal: ['health'],
  input: z.strictObject({ careId: z.string().min(1).max(160) }),
  /** Called by then. */
  output: z.object({ dueOn: localDate }),
});
