import * as z from 'zod';
import { contract } from '../contract';
import { language } from '../language';

/**
 * Chooses the language of the account's notices. Nothing is kept of an account that holds nobody (R25): `kept` says so, and the first
 * person it adds brings the language along.
 */
export const setLanguage = contract({
  function: 'patient',
  operation: 'setLanguage',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({ language }),
  output: z.object({ kept: z.boolean() }),
});
