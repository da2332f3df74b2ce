import * as z from 'zod';
import { contract } from '../contract';
import { patientView } from '../people/patientView';
import { recordId } from '../recordId';

/**
 * Proves a holding by the phone that WeChat verified: a proven holder or the desk must have given
 * it (R23).
 */
export const proveByPhone = contract({
  function: 'patient',
  operation: 'proveByPhone',
  callers: ['patient'],
  limit: 'proving',
  personal: ['identity'],
  input: z.strictObject({
    patientId: recordId,
    /** From WeChat's button; usable once, for five minutes. */
    code: z.string().min(1).max(512),
  }),
  output: z.object({ patient: patientView }),
});
