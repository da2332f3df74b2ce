import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { policySchema } from './policy';

export const policyVersion = z.object({
  version: z.int(),
  from: moment,
  by: z.string(),
  reason: z.string(),
});

/**
 * The newest policy with its versions, newest first, and the years within the days ahead whose
 * official calendar is still missing (R2). A version is in force from its `from` on, a minute after
 * it was written; 0 is the rule book's own values. `by` is the author's name.
 */
export const viewPolicy = contract({
  function: 'desk',
  operation: 'viewPolicy',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({
    today: localDate,
    version: z.int(),
    policy: policySchema,
    versions: z.array(policyVersion),
    unofficialYears: z.array(z.int()),
  }),
});
