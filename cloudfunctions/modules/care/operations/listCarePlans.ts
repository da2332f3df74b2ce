import { isOf } from '../../../../domain/access/followUps';
import { countedFrom } from '../../../../domain/time/counted';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listCarePlans as contract } from '../../../../types/care/listCarePlans';
import { staffOperation, staffStore } from '../../access';
import { dischargeStore } from '../../followups';
import { rosterStore } from '../../timetable';
import { plansOf } from '../steps/plansOf';
import { carePlanStore, careStore } from '../stores/carePlans';
import { carePlanView } from '../views/carePlans';

/**
 * Offers the departments of the roster and those of recently discharged patients. A limited office
 * sees the plans of its own departments (R20).
 */
export const listCarePlans = staffOperation(contract, async (_input, { caller, now }) => {
  const from = countedFrom(dateOf(now));
  const [all, sent, roster, left, wards] = await Promise.all([
    carePlanStore.all(),
    careStore.givenCounts(from),
    rosterStore.current(),
    dischargeStore.countByDepartment({ from }),
    plansOf(caller.staff),
  ]);
  const plans = all.filter(({ department }) => isOf(wards, department));
  const names = await staffStore.names(plans.map(({ by }) => by));
  const departments = new Set([...(roster?.departments ?? []), ...left].map(({ name }) => name));
  return done({
    value: {
      plans: plans
        .sort((a, b) => Number(b.active) - Number(a.active) || b.changedAt - a.changedAt)
        .map(plan => carePlanView(plan, names, sent)),
      departments: [...departments].filter(name => isOf(wards, name)),
    },
    subjects: plans.map(({ _id }) => _id),
  });
});
