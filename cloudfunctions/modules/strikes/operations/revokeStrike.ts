import { mayWorkOn, scopeOf } from '../../../../domain/access/scope';
import { done, refused } from '../../../../types/answer';
import { revokeStrike as contract } from '../../../../types/strikes/revokeStrike';
import { sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { recount, strikeViews } from '../steps/settleStrikes';
import { strikeStore } from '../stores/strikes';

/**
 * Revoking again keeps the first reason. The bar is computed again each time, so that a repetition
 * completes a call that died (R7, R8).
 */
export const revokeStrike = staffOperation(contract, async ({ strikeId, reason }, call) => {
  const { caller, now } = call;
  const strike = await strikeStore.get(strikeId);
  if (!strike) return refused('STRIKE_UNKNOWN', {});
  const own = mayWorkOn(caller.staff, 'bookings', { departmentId: strike.department?.id });
  if (!own.ok) return own;
  const sealed = sealText(reason, strikeId);
  await strikeStore.revoke(strikeId, { at: now, by: caller.account, reason: sealed });
  const policy = await policyAt(now);
  await recount([strike.patientId], policy, now);
  return done({
    value: await strikeViews(strike.patientId, policy, now, scopeOf(caller.staff, 'bookings')),
    subjects: [strikeId, strike.patientId],
  });
});
