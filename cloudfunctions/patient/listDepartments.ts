import { done } from '../../types/answer';
import { listDepartments as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { policyAt } from '../cloud/stores/policy';
import { rosterStore } from '../cloud/stores/rosters';
import { sessionStore } from '../cloud/stores/sessions';
import { dayViews } from '../domain/session';
import { addDays, dateOf } from '../domain/time';

export const listDepartments = operation(contract, async (_input, { now }) => {
  const today = dateOf(now);
  const policy = await policyAt(now);
  const [roster, heads] = await Promise.all([
    rosterStore.current(),
    sessionStore.heads(today, addDays(today, policy.booking.opensDaysAhead)),
  ]);
  return done({
    today,
    departments: (roster?.departments ?? []).map(({ id, name, place }) => {
      const doctors = (roster?.doctors ?? []).filter(doctor => doctor.department.id === id);
      return {
        id,
        name,
        place,
        doctors: doctors.length,
        clinicTypes: [...new Set(doctors.flatMap(doctor => doctor.clinicTypes))],
        days: dayViews(
          heads.filter(head => head.department.id === id),
          policy,
          now,
        ),
      };
    }),
  });
});
