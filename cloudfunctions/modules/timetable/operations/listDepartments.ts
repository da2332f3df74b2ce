import { dayViews } from '../../../../domain/booking/session';
import { addDays, dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listDepartments as contract } from '../../../../types/timetable/listDepartments';
import { operation } from '../../access';
import { policyAt } from '../../policy';
import { rosterStore } from '../stores/rosters';
import { sessionStore } from '../stores/sessions';

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
