import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';
import { sampleHead, sampleKind } from './samples';

/** The draws of a kind, the latest first (R17). */
export const listSamples = contract({
  function: 'followup',
  operation: 'listSamples',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ kind: sampleKind, after: pageAfter(moment).optional() }),
  output: z.object({
    today: localDate,
    /** By the policy: of a hundred, and of how many days. */
    percent: z.int(),
    days: z.int(),
    samples: z.array(sampleHead),
    next: z.string().optional(),
  }),
});
