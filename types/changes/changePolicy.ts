import * as z from 'zod';
import { contract } from '../contract';
import { policySchema } from '../policy/policy';
import { policyVersion } from '../policy/viewPolicy';
import { reason } from '../reason';

/**
 * Saves a new version of the policy (R20, all values of the rule book), in force a minute later.
 * `version` is the one that was changed: a newer one refuses. Earlier decisions stay. The sessions
 * of the days ahead follow closed and opened days; `kept` are those with bookings on a day that is
 * now closed: they need a stop (R9).
 */
export const changePolicy = contract({
  function: 'desk',
  operation: 'changePolicy',
  callers: ['outpatientOffice'],
  input: z.strictObject({ version: z.int().min(0), policy: policySchema, reason }),
  output: z.object({
    version: z.int(),
    policy: policySchema,
    versions: z.array(policyVersion),
    sessions: z.object({
      added: z.int(),
      withdrawn: z.int(),
      kept: z.array(z.object({ sessionId: z.string(), bookings: z.int() })),
    }),
  }),
});
