import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { policyAt } from '../stores/policy';

/** The hourly limits of an account, by the policy in force at a moment (R20). */
export const limitsAt = async (now: Moment): Promise<Policy['limits']> =>
  (await policyAt(now)).limits;
