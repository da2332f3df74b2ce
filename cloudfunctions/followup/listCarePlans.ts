import { done } from '../../types/answer';
import { listCarePlans as contract } from '../../types/followup';
import { staffOperation } from '../cloud/serve';
import { carePlanStore, careStore } from '../cloud/stores/care';
import { dischargeStore } from '../cloud/stores/discharges';
import { rosterStore } from '../cloud/stores/rosters';
import { staffStore } from '../cloud/stores/staff';
import { carePlanView } from '../workflows/carePlans';

/** Departments are the roster's and those that patients left. */
export const listCarePlans = staffOperation(contract, async () => {
  const [plans, sent, roster, left] = await Promise.all([
    carePlanStore.all(),
    careStore.givenCounts(),
    rosterStore.current(),
    dischargeStore.countByDepartment({}),
  ]);
  const names = await staffStore.names(plans.map(({ by }) => by));
  const departments = new Set([...(roster?.departments ?? []), ...left].map(({ name }) => name));
  return done({
    value: {
      plans: plans
        .sort((a, b) => Number(b.active) - Number(a.active) || b.changedAt - a.changedAt)
        .map(plan => carePlanView(plan, names, sent)),
      departments: [...departments],
    },
    subjects: plans.map(({ _id }) => _id),
  });
});
