import { seesAll } from '../../../../domain/people/holding';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listOwnReturnVisits as contract } from '../../../../types/returns/listOwnReturnVisits';
import type { ReturnVisitView } from '../../../../types/returns/returnVisits';
import { operation } from '../../access';
import { deathStore, patientStore } from '../../people';
import { policyAt } from '../../policy';
import { returnVisitViews } from '../steps/setReturn';
import { returnVisitStore } from '../stores/returnVisits';

const isDue = ({ state }: ReturnVisitView): boolean => state === 'waiting' || state === 'booked';

export const listOwnReturnVisits = operation(contract, async (_input, { caller, now }) => {
  const today = dateOf(now);
  const held = await patientStore.ofAccount(caller.account);
  const ids = held.filter(each => seesAll(each, caller.account)).map(({ _id }) => _id);
  if (!ids.length) return done({ today, due: [], past: [] });
  const [visits, policy] = await Promise.all([returnVisitStore.ofPatients(ids), policyAt(now)]);
  if (!visits.length) return done({ today, due: [], past: [] });
  // The family of a patient who died is not asked to come back (R15).
  const [views, dead] = await Promise.all([
    returnVisitViews(visits, policy, now),
    deathStore.among(ids),
  ]);
  return done({
    today,
    due: views.filter(view => isDue(view) && !dead.has(view.patient.patientId)).reverse(),
    past: views.filter(view => !isDue(view)),
  });
});
