import * as z from 'zod';
import { contract } from '../contract';
import { patientView } from '../people/patientView';

/** Proves a holding by the phone that WeChat has verified: it must be one that a proven holder or the desk gave (R23). */
export const proveByPhone = contract({
  function: 'patient',
  operation: 'proveByPhone',
  callers: ['patient'],
  limit: 'proving',
  personal: ['identity'],
  input: z.strictObject({
    patientId: z.string().min(1).max(80),
    /** What WeChat's button gave; good once, for five minutes. */
    code: z.string().min(1).max(512),
  }),
  output: z.object({ patient: patientView }),
});
