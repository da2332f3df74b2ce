import * as z from 'zod';
import { contract } from '../contract';
import { rowProblem } from '../rowProblem';
import { noteOf } from '../text';
import { change, effect } from './change';

/** What a change of the timetable would do (R2a), before anything is done. `shown` names it: `applyChange` is given it back. */
export const previewChange = contract({
  function: 'desk',
  operation: 'previewChange',
  callers: ['outpatientOffice'],
  input: z.strictObject({
    change,
    /** Of a closing day the reason that patients read. */
    reason: noteOf(100),
  }),
  output: z.object({
    shown: z.string(),
    effect,
    /** Rows of a file that would be left out. */
    skipped: z.array(rowProblem),
    skippedCount: z.int(),
  }),
});
