import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { noteOf } from '../text';
import { patientSays, sampleHead, sampleRecord } from './samples';

/**
 * Records whether a drawn record was found true (R17). A second record replaces the first; the
 * audit record has both.
 */
export const recordSpotCheck = contract({
  function: 'followup',
  operation: 'recordSpotCheck',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({
    sampleId: recordId,
    recordId: recordId,
    found: z.boolean(),
    /** For a call's record, if the patient was asked. */
    says: patientSays.optional(),
    note: noteOf(200),
  }),
  output: z.object({ sample: sampleHead, record: sampleRecord }),
});
