import { done } from '../../types/answer';
import { listReturnVisits as contract } from '../../types/patient';
import type { ReturnVisitView } from '../../types/returnVisits';
import { operation } from '../cloud/serve';
import { patientStore } from '../cloud/stores/patients';
import { policyAt } from '../cloud/stores/policy';
import { returnVisitStore } from '../cloud/stores/returnVisits';
import { dateOf } from '../domain/time';
import { deadAmong } from '../workflows/followUps';
import { returnVisitViews } from '../workflows/returnVisits';

const isDue = ({ state }: ReturnVisitView): boolean => state === 'waiting' || state === 'booked';

export const listReturnVisits = operation(contract, async (_input, { caller, now }) => {
  const today = dateOf(now);
  const ids = (await patientStore.ofAccount(caller.account)).map(({ _id }) => _id);
  if (!ids.length) return done({ today, due: [], past: [] });
  const [visits, policy, dead] = await Promise.all([
    returnVisitStore.ofPatients(ids),
    policyAt(now),
    deadAmong(ids),
  ]);
  // Nobody is asked to bring back who has died (R15).
  const views = await returnVisitViews(visits, policy, now);
  return done({
    today,
    due: views.filter(view => isDue(view) && !dead.has(view.patient.patientId)).reverse(),
    past: views.filter(view => !isDue(view)),
  });
});
