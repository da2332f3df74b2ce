import { recordsAskedFor } from '../../../../domain/access/attempts';
import { scopeOf, within } from '../../../../domain/access/scope';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listReturnVisits as contract } from '../../../../types/returns/listReturnVisits';
import { staffOperation } from '../../access';
import { leadingId } from '../../people';
import { policyAt } from '../../policy';
import { returnVisitViews } from '../steps/setReturn';
import { returnVisitStore } from '../stores/returnVisits';

export const listReturnVisits = staffOperation(contract, async (input, { caller, now }) => {
  const patientId = await leadingId(input.patientId);
  const scope = scopeOf(caller.staff, 'bookings');
  const [visits, policy] = await Promise.all([
    returnVisitStore.ofPatients([patientId]),
    policyAt(now),
  ]);
  const own = visits.filter(({ department }) => within(scope, { departmentId: department.id }));
  const returnVisits = await returnVisitViews(own, policy, now);
  return done({
    value: { today: dateOf(now), returnVisits },
    subjects: recordsAskedFor({ patientId }),
  });
});
