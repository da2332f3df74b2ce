import * as z from 'zod';
import { contract } from '../contract';
import { language } from '../language';

/**
 * Sets the language of the account's notices. Nothing is stored about an account without patients
 * (R25): then `kept` is false, and the first patient it adds brings the language along.
 */
export const setLanguage = contract({
  function: 'patient',
  operation: 'setLanguage',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({ language }),
  output: z.object({ kept: z.boolean() }),
});
