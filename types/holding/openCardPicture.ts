import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';

/**
 * Gives out the path under which the picture of an identity card is put into the cloud's storage, for this account alone, to be read and
 * deleted by `readCardPicture`. The same request has the same path.
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
