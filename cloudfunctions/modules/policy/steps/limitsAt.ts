import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { policyAt } from '../stores/policy';

/** How often an account may do what in an hour, by the policy in force at a moment (R20). */
export const limitsAt = async (now: Moment): Promise<Policy['limits']> =>
  (await policyAt(now)).limits;
