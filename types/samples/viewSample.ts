import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { sampleHead, sampleRecord } from './samples';

/**
 * A sample with its records in the order of the draw (R17), names masked; reading it is on the
 * audit record.
 */
export const viewSample = contract({
  function: 'followup',
  operation: 'viewSample',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ sampleId: recordId }),
  output: z.object({
    sample: sampleHead,
    /**
     * Whether drawing again with the recorded seed from the recorded population gives the same
     * records.
     */
    repeated: z.boolean(),
    records: z.array(sampleRecord),
  }),
});
