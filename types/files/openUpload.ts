import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';

/**
 * Gives out the path under which a large file is put into the cloud's storage, for this account alone. The same request has the
 * same path.
 */
export const openUpload = contract({
  function: 'desk',
  operation: 'openUpload',
  callers: ['outpatientOffice', 'followUpOffice'],
  named: true,
  input: z.strictObject({ requestId }),
  output: z.object({ path: z.string() }),
});
