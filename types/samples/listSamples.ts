import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { sampleHead, sampleKind } from './samples';

/** The samples of a kind, latest first (R17). */
export const listSamples = contract({
  function: 'followup',
  operation: 'listSamples',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ kind: sampleKind, after: pageAfter(moment).optional() }),
  output: z.object({
    today: localDate,
    /** From the policy: the percentage, and the number of days. */
    percent: z.int(),
    days: z.int(),
    samples: z.array(sampleHead),
    next: z.string().optional(),
  }),
});
