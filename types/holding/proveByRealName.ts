import * as z from 'zod';
import { contract } from '../contract';
import { patientView } from '../people/patientView';
import { recordId } from '../recordId';

/** Proves that the person is the WeChat user themselves, by WeChat's own real-name check, where the hospital has it (R23). */
export const proveByRealName = contract({
  function: 'patient',
  operation: 'proveByRealName',
  callers: ['patient'],
  limit: 'proving',
  personal: ['identity'],
  input: z.strictObject({
    patientId: recordId,
    /** What WeChat's real-name page gave back. */
    code: z.string().min(1).max(512),
  }),
  output: z.object({ patient: patientView }),
});
