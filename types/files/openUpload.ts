import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';

/**
 * Returns the path under which this account uploads a large file to the cloud's storage. The same
 * request gets the same path.
 */
export const openUpload = contract({
  function: 'desk',
  operation: 'openUpload',
  callers: ['outpatientOffice', 'followUpOffice'],
  named: true,
  input: z.strictObject({ requestId }),
  output: z.object({ path: z.string() }),
});
