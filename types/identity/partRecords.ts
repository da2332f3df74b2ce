import * as z from 'zod';
import { contract } from '../contract';
import { joinId, joinStates, writtenKinds } from './join';

/**
 * Separates two records that were joined by mistake (R23): each has what it had, and what was
 * written since stays.
 */
export const partRecords = contract({
  function: 'desk',
  operation: 'partRecords',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ joinId }),
  output: z.object({
    state: z.enum(joinStates),
    since: z.array(z.object({ kind: z.enum(writtenKinds), count: z.int() })),
  }),
});
