import { done } from '../../types/answer';
import { listReturnVisits as contract } from '../../types/desk';
import { staffOperation } from '../cloud/serve';
import { policyAt } from '../cloud/stores/policy';
import { returnVisitStore } from '../cloud/stores/returnVisits';
import { dateOf } from '../domain/time';
import { returnVisitViews } from '../workflows/returnVisits';

export const listReturnVisits = staffOperation(contract, async ({ patientId }, { now }) => {
  const [visits, policy] = await Promise.all([
    returnVisitStore.ofPatients([patientId]),
    policyAt(now),
  ]);
  const returnVisits = await returnVisitViews(visits, policy, now);
  return done({ value: { today: dateOf(now), returnVisits }, subjects: [patientId] });
});
