import * as z from 'zod';
import { contract } from '../contract';
import { patientView } from '../people/patientView';
import { recordId } from '../recordId';

/**
 * Proves by WeChat's real-name check that the patient is the WeChat user (R23). Only for hospitals
 * that have this check.
 */
export const proveByRealName = contract({
  function: 'patient',
  operation: 'proveByRealName',
  callers: ['patient'],
  limit: 'proving',
  personal: ['identity'],
  input: z.strictObject({
    patientId: recordId,
    /** From WeChat's real-name page. */
    code: z.string().min(1).max(512),
  }),
  output: z.object({ patient: patientView }),
});
