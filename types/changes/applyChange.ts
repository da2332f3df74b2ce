import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { requestId } from '../requestId';
import { change, effect } from './change';

/**
 * Makes a change of the timetable (R2a). The effect that was shown is the effect that happens: if something came between,
 * nothing is done (CHANGE_OUTDATED). `typed` is the number of sessions that go, where the preview asks for it.
 */
export const applyChange = contract({
  function: 'desk',
  operation: 'applyChange',
  callers: ['outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    change,
    shown: z.string().min(1).max(60),
    typed: z.int().min(0).optional(),
    reason,
  }),
  output: z.object({
    changeId: z.string(),
    effect,
    /** Patients who were told, and how many of them are on the call list because no message reaches them. */
    patients: z.int(),
    toCall: z.int(),
  }),
});
