import * as z from 'zod';
import { contract } from '../contract';
import { rowProblem } from '../rowProblem';
import { noteOf } from '../text';
import { change, effect } from './change';

/**
 * The preview of a change of the timetable (R2a). `shown` identifies the effect, and is sent with
 * `applyChange`.
 */
export const previewChange = contract({
  function: 'desk',
  operation: 'previewChange',
  callers: ['outpatientOffice'],
  input: z.strictObject({
    change,
    /** For a closed day, the reason that patients read. */
    reason: noteOf(100),
  }),
  output: z.object({
    shown: z.string(),
    effect,
    /** The change would change nothing, so there is nothing to make. */
    changesNothing: z.boolean(),
    /** Rows of a file that would be left out. */
    skipped: z.array(rowProblem),
    skippedCount: z.int(),
  }),
});
