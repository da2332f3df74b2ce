import * as z from 'zod';
import { contract } from '../contract';

/**
 * Closes the account (R25): its holdings, waits, consents, open messages and agreements end. Refused while appointments are to
 * come that the account sees. Closing twice is closing once.
 */
export const closeAccount = contract({
  function: 'patient',
  operation: 'closeAccount',
  callers: ['patient'],
  limit: 'cancelling',
  input: z.strictObject({}),
  output: z.object({ closed: z.literal(true) }),
});
