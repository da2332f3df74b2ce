import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';

/** What an id of the audit record names. */
const subjectKinds = ['patient', 'appointment', 'followUp', 'stay', 'case', 'staff'] as const;

/**
 * Says what the ids of the audit record name (R20), for those who may read it: the person's name, and what of theirs it is. What is gone, or
 * names nobody, is left out. That the names were read is on the record too.
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
