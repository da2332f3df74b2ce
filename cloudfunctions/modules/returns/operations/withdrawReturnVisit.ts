import { done, refused } from '../../../../types/answer';
import { withdrawReturnVisit as contract } from '../../../../types/returns/withdrawReturnVisit';
import { sealText } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { returnVisitViews, visitFor } from '../steps/setReturn';
import { returnVisitStore } from '../stores/returnVisits';

/** Withdrawing twice returns it as it is; a return visit with a result stays. */
export const withdrawReturnVisit = staffOperation(contract, async (input, { caller, now }) => {
  const { appointmentId, reason } = input;
  const found = await visitFor(caller.staff, appointmentId);
  if (!found.ok) return found;
  const why = { by: caller.account, at: now, reason: sealText(reason, appointmentId) };
  const withdrawn =
    (await returnVisitStore.withdraw(appointmentId, why)) ??
    (await returnVisitStore.get(appointmentId));
  if (!withdrawn) return refused('RETURN_UNKNOWN', {});
  const [returnVisit] = await returnVisitViews([withdrawn], await policyAt(now), now);
  return done({
    value: { returnVisit: returnVisit! },
    subjects: [appointmentId],
  });
});
