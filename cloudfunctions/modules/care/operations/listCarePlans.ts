import { done } from '../../../../types/answer';
import { listCarePlans as contract } from '../../../../types/care/listCarePlans';
import { staffOperation, staffStore } from '../../access';
import { dischargeStore } from '../../followups';
import { rosterStore } from '../../timetable';
import { carePlanStore, careStore } from '../stores/carePlans';
import { carePlanView } from '../views/carePlans';

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
