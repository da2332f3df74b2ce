import * as z from 'zod';
import { contract } from '../contract';
import { reason } from '../reason';
import { requestId } from '../requestId';
import { change, effect } from './change';

/**
 * Makes a change of the timetable (R2a). It does what the preview showed; if something came in
 * between, it does nothing (CHANGE_OUTDATED). `typed` is the number of withdrawn sessions, if the
 * preview requires it.
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
    /**
     * The number of patients who were told, and of those on the call list because no message
     * reaches them.
     */
    patients: z.int(),
    toCall: z.int(),
  }),
});
