import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';

/**
 * Returns the path under which this account uploads the picture of an identity card, which
 * `readCardPicture` reads and deletes. The same request gets the same path.
 */
export const openCardPicture = contract({
  function: 'patient',
  operation: 'openCardPicture',
  callers: ['patient'],
  named: true,
  limit: 'saving',
  personal: ['identity'],
  input: z.strictObject({ requestId }),
  output: z.object({ path: z.string() }),
});
