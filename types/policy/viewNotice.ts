import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { policySchema } from './policy';

/**
 * The values for the booking notice: the policy in force (R22). The words around them are in the
 * texts.
 */
export const viewNotice = contract({
  function: 'patient',
  operation: 'viewNotice',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({ today: localDate, rules: policySchema }),
});
