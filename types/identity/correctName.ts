import * as z from 'zod';
import { contract } from '../contract';
import { nameSchema } from '../people/identity';
import { recordId } from '../recordId';
import { textOf } from '../text';

/**
 * The desk, with the document at hand, corrects a name (R1, R23). All documents with a copy of the
 * name follow.
 */
export const correctName = contract({
  function: 'desk',
  operation: 'correctName',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    patientId: recordId,
    /** As on the document. */
    name: nameSchema,
    /** The full number from the document. */
    document: textOf({ min: 1, max: 64 }),
  }),
  /** The record with the right name: for a child under a guardian's document it is another one. */
  output: z.object({ name: z.string(), patientId: z.string() }),
});
