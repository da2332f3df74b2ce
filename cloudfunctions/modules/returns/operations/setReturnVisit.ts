import { done } from '../../../../types/answer';
import { setReturnVisit as contract } from '../../../../types/returns/setReturnVisit';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { returnVisitViews, setReturn, visitFor } from '../steps/setReturn';

export const setReturnVisit = staffOperation(contract, async (input, { caller, now }) => {
  const { appointmentId, date, note } = input;
  const found = await visitFor(caller.staff, appointmentId);
  if (!found.ok) return found;
  const { visit, returnVisit: old } = found.value;
  const policy = await policyAt(now);
  const wish = { date, note, by: caller.account };
  const set = await setReturn(visit, old, wish, policy, now);
  if (!set.ok) return set;
  const [returnVisit] = await returnVisitViews([set.value], policy, now);
  return done({
    value: { returnVisit: returnVisit! },
    subjects: [appointmentId],
    details: { date },
  });
});
