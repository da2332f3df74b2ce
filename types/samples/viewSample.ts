import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { sampleHead, sampleRecord } from './samples';

/** A draw with its records in the order in which they were drawn (R17), names masked; reading it is on the audit record. */
export const viewSample = contract({
  function: 'followup',
  operation: 'viewSample',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ sampleId: recordId }),
  output: z.object({
    sample: sampleHead,
    /** Drawn anew by the recorded seed from what there was then: whether the same come out. */
    repeated: z.boolean(),
    records: z.array(sampleRecord),
  }),
});
