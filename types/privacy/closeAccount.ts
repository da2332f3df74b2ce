import * as z from 'zod';
import { contract } from '../contract';

/**
 * Closes the account (R25): its holdings, waiting entries, consents, open messages and agreements
 * end. Refused while it sees future appointments. Closing twice has the same effect.
 */
export const closeAccount = contract({
  function: 'patient',
  operation: 'closeAccount',
  callers: ['patient'],
  limit: 'cancelling',
  input: z.strictObject({}),
  output: z.object({ closed: z.literal(true) }),
});
