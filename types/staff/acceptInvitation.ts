import * as z from 'zod';
import { contract, roles } from '../contract';

export const codeLength = { min: 6, max: 20 };

/**
 * Makes the calling account a member of staff by a one-time invitation code of the outpatient
 * office (R20).
 */
export const acceptInvitation = contract({
  function: 'patient',
  operation: 'acceptInvitation',
  callers: ['patient'],
  limit: 'saving',
  input: z.strictObject({
    code: z.string().trim().toUpperCase().min(codeLength.min).max(codeLength.max),
  }),
  output: z.object({ name: z.string(), roles: z.array(z.enum(roles)) }),
});
