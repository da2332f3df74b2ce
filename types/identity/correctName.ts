import * as z from 'zod';
import { contract } from '../contract';
import { nameSchema } from '../people/identity';
import { recordId } from '../recordId';
import { textOf } from '../text';

/** The desk, with the document in hand, puts a name right (R1, R23). Whatever carries the name follows. */
export const correctName = contract({
  function: 'desk',
  operation: 'correctName',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({
    patientId: recordId,
    /** As it stands on the document. */
    name: nameSchema,
    /** The whole number, read off the document. */
    document: textOf({ min: 1, max: 64 }),
  }),
  /** The record by the right name: of a child under a guardian's document it is another one. */
  output: z.object({ name: z.string(), patientId: z.string() }),
});
