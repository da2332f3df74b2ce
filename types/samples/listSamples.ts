import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { sampleHead, sampleKind } from './samples';

/** The draws of a kind, the latest first (R17). */
export const listSamples = contract({
  function: 'followup',
  operation: 'listSamples',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ kind: sampleKind, after: z.string().max(120).optional() }),
  output: z.object({
    today: localDate,
    /** By the policy: of a hundred, and of how many days. */
    percent: z.int(),
    days: z.int(),
    samples: z.array(sampleHead),
    next: z.string().optional(),
  }),
});
