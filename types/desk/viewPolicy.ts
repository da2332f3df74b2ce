import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { policySchema } from '../policy';

export const policyVersion = z.object({
  version: z.int(),
  from: moment,
  by: z.string(),
  reason: z.string(),
});

/** The policy in force with its versions, the newest first, and the years whose official calendar is still missing (R2). */
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
