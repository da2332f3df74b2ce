import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listReturnVisits as contract } from '../../../../types/returns/listReturnVisits';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { returnVisitViews } from '../steps/setReturn';
import { returnVisitStore } from '../stores/returnVisits';

export const listReturnVisits = staffOperation(contract, async ({ patientId }, { now }) => {
  const [visits, policy] = await Promise.all([
    returnVisitStore.ofPatients([patientId]),
    policyAt(now),
  ]);
  const returnVisits = await returnVisitViews(visits, policy, now);
  return done({ value: { today: dateOf(now), returnVisits }, subjects: [patientId] });
});
