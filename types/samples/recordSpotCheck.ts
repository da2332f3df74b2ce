import * as z from 'zod';
import { contract } from '../contract';
import { patientSays, sampleHead, sampleRecord } from './samples';

/** Puts down whether a drawn record was found true (R17). Put down again it replaces what was said before; the audit record has both. */
export const recordSpotCheck = contract({
  function: 'followup',
  operation: 'recordSpotCheck',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({
    sampleId: z.string().min(1).max(80),
    recordId: z.string().min(1).max(120),
    found: z.boolean(),
    /** Of a call's record, where the patient was asked. */
    says: patientSays.optional(),
    note: z.string().trim().max(200).default(''),
  }),
  output: z.object({ sample: sampleHead, record: sampleRecord }),
});
