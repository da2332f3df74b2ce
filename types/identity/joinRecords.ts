import * as z from 'zod';
import { contract } from '../contract';
import { textOf } from '../text';
import { joinId, joinStates, patientId } from './join';

/**
 * The desk, with the document at hand, joins two records of one person (R1, R23): everything of
 * `from` becomes `into`'s.
 */
export const joinRecords = contract({
  function: 'desk',
  operation: 'joinRecords',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    from: patientId,
    into: patientId,
    /** The full number of the remaining record's document. */
    document: textOf({ min: 1, max: 64 }),
  }),
  output: z.object({ joinId, state: z.enum(joinStates) }),
});
