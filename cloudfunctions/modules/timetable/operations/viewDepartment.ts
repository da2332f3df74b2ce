import { dayViews } from '../../../../domain/booking/session';
import { addDays, dateOf } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { viewDepartment as contract } from '../../../../types/timetable/viewDepartment';
import { operation } from '../../access';
import { policyAt } from '../../policy';
import { rosterStore } from '../stores/rosters';
import { sessionStore } from '../stores/sessions';

export const viewDepartment = operation(contract, async ({ departmentId }, { now }) => {
  const today = dateOf(now);
  const policy = await policyAt(now);
  const until = addDays(today, policy.booking.opensDaysAhead);
  const [roster, heads] = await Promise.all([
    rosterStore.known(now),
    sessionStore.heads(today, until, { departmentId }),
  ]);
  const department = roster?.departments.find(({ id }) => id === departmentId);
  if (!roster || !department) return refused('DEPARTMENT_UNKNOWN', {});
  return done({
    today,
    department,
    days: dayViews(heads, policy, now),
    doctors: roster.doctors
      .filter(doctor => doctor.department.id === departmentId)
      .map(({ id, name, title, clinicTypes }) => ({
        id,
        name,
        title,
        clinicTypes,
        days: dayViews(
          heads.filter(head => head.doctor.id === id),
          policy,
          now,
        ),
      })),
  });
});
