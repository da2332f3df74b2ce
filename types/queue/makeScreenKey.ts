import * as z from 'zod';
import { contract } from '../contract';
import { requestId } from '../requestId';
import { screenKeyView } from './screenKeys';

/**
 * Makes a key with which a screen in a department's waiting room shows its queues (R24). The key is
 * only in this answer, and is not stored.
 */
export const makeScreenKey = contract({
  function: 'desk',
  operation: 'makeScreenKey',
  callers: ['outpatientOffice'],
  named: true,
  input: z.strictObject({ requestId, departmentId: z.string().min(1).max(40) }),
  output: z.object({ key: screenKeyView, secret: z.string() }),
});
