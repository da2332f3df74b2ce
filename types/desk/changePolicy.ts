import * as z from 'zod';
import { contract } from '../contract';
import { policySchema } from '../policy';
import { reason } from '../reason';
import { policyVersion } from './viewPolicy';

/** Puts a new version of the policy in force (R20, every number of the rule book). `version` is the one that was changed: a newer one refuses. What was decided before stays. */
export const changePolicy = contract({
  function: 'desk',
  operation: 'changePolicy',
  callers: ['outpatientOffice'],
  input: z.strictObject({ version: z.int().min(0), policy: policySchema, reason }),
  output: z.object({ version: z.int(), policy: policySchema, versions: z.array(policyVersion) }),
});
