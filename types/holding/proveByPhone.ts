import * as z from 'zod';
import { contract } from '../contract';
import { patientView } from '../people/patientView';
import { recordId } from '../recordId';

/** Proves a holding by the phone that WeChat has verified: it must be one that a proven holder or the desk gave (R23). */
export const proveByPhone = contract({
  function: 'patient',
  operation: 'proveByPhone',
  callers: ['patient'],
  limit: 'proving',
  personal: ['identity'],
  input: z.strictObject({
    patientId: recordId,
    /** What WeChat's button gave; good once, for five minutes. */
    code: z.string().min(1).max(512),
  }),
  output: z.object({ patient: patientView }),
});
