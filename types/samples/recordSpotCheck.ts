import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { noteOf } from '../text';
import { patientSays, sampleHead, sampleRecord } from './samples';

/** Puts down whether a drawn record was found true (R17). Put down again it replaces what was said before; the audit record has both. */
export const recordSpotCheck = contract({
  function: 'followup',
  operation: 'recordSpotCheck',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({
    sampleId: recordId,
    recordId: recordId,
    found: z.boolean(),
    /** Of a call's record, where the patient was asked. */
    says: patientSays.optional(),
    note: noteOf(200),
  }),
  output: z.object({ sample: sampleHead, record: sampleRecord }),
});
