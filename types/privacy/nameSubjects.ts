import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';

/** What an id of the audit record can name. */
const subjectKinds = ['patient', 'appointment', 'followUp', 'stay', 'case', 'staff'] as const;

/**
 * Returns what ids of the audit record name (R20), for members who may read it: the person's name,
 * and the kind of record. Removed records, and ids that name nobody, are left out. Reading the
 * names is on the audit record too.
 */
export const nameSubjects = contract({
  function: 'desk',
  operation: 'nameSubjects',
  callers: ['outpatientOffice'],
  input: z.strictObject({ ids: z.array(recordId).min(1).max(300) }),
  output: z.object({
    names: z.array(z.object({ id: z.string(), kind: z.enum(subjectKinds), name: z.string() })),
  }),
});
