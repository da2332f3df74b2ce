import { isOf } from '../../../../domain/access/followUps';
import { countedFrom } from '../../../../domain/time/counted';
import { addDays, dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { saveCarePlan as contract } from '../../../../types/care/saveCarePlan';
import { keyedHash } from '../../../cloud/seal';
import { staffOperation, staffStore } from '../../access';
import { wardsOf } from '../../followups';
import { carePlanStore, careStore } from '../stores/carePlans';
import { carePlanView } from '../views/carePlans';

/**
 * A new plan has an id derived from its request; a change is one conditional write. After both,
 * today's messages are checked again.
 */
export const saveCarePlan = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, planId, revision, plan } = input;
  const wards = await wardsOf(caller.staff);
  const before = wards && planId ? await carePlanStore.get(planId) : undefined;
  // A limited office cannot change another department's plan, or give its own plan to another
  // department.
  if (!isOf(wards, plan.department) || (before && !isOf(wards, before.department)))
    return refused('OTHER_DEPARTMENT', {});
  const written = {
    ...plan,
    changedAt: now,
    by: caller.account,
    requestId,
    sentUpTo: addDays(dateOf(now), -1),
  };
  const fresh = `C-${keyedHash('care plan wish', `${caller.account}\n${requestId}`)}`;
  if (planId) {
    await carePlanStore.change(planId, revision, { ...written, revision: revision + 1 });
  } else await carePlanStore.insert({ _id: fresh, ...written, revision: 1, looks: 0 });
  const saved = await carePlanStore.get(planId ?? fresh);
  if (!saved) return refused('CARE_PLAN_UNKNOWN', {});
  // Another member's change, and not a repetition of this request.
  if (saved.requestId !== requestId) return refused('CARE_PLAN_CHANGED', {});
  const [names, sent] = await Promise.all([
    staffStore.names([saved.by]),
    careStore.givenCounts(countedFrom(dateOf(now))),
  ]);
  return done({
    value: { plan: carePlanView(saved, names, sent) },
    subjects: [saved._id],
    details: { revision: saved.revision },
  });
});
