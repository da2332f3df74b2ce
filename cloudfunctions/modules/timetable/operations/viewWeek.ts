import { defined } from '../../../../domain/defined';
import { isWithinBounds } from '../../../../domain/time/bounds';
import { addDays, dateOf, weekdayOf } from '../../../../domain/time/time';
import { dayOf } from '../../../../domain/timetable/clinicDays';
import { inDayOrder } from '../../../../domain/timetable/periods';
import { done } from '../../../../types/answer';
import { viewWeek as contract } from '../../../../types/timetable/viewWeek';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { rosterStore } from '../stores/rosters';
import { sessionStore } from '../stores/sessions';
import { sessionHeadView } from '../views/sessionViews';

export const viewWeek = staffOperation(contract, async ({ date, ...whose }, { now }) => {
  const [policy, roster] = await Promise.all([policyAt(now), rosterStore.current()]);
  const { departments = [], doctors = [] } = roster ?? {};
  const departmentId = whose.doctorId ? undefined : (whose.departmentId ?? departments[0]?.id);
  const monday = addDays(date, 1 - weekdayOf(date));
  const heads = await sessionStore.heads(monday, addDays(monday, 6), { departmentId });
  const wanted = heads.filter(({ doctor }) => !whose.doctorId || doctor.id === whose.doctorId);
  const dates = Array.from({ length: 7 }, (_, n) => addDays(monday, n)).filter(isWithinBounds);
  const days = dates.map(day => {
    const { kind, reason = '' } = dayOf(day, policy);
    return {
      date: day,
      ...defined({ closed: kind === 'closed' ? reason : undefined }),
      sessions: wanted
        .filter(head => head.date === day)
        .sort(inDayOrder(policy.hours))
        .map(head => sessionHeadView(head, policy)),
    };
  });
  return done({
    value: {
      today: dateOf(now),
      ...defined({ departmentId }),
      days,
      departments: departments.map(({ id, name }) => ({ id, name })),
      doctors: doctors.map(({ id, name, title, department }) => ({
        ...{ id, name, title, departmentId: department.id },
      })),
    },
    subjects: [],
    details: { date, ...defined(known({ departments, doctors }, { ...whose, departmentId })) },
  });
});

/**
 * The department and doctor asked for, if the roster has them: an unknown id is not put on the
 * audit record.
 */
const known = (
  { departments, doctors }: { departments: { id: string }[]; doctors: { id: string }[] },
  asked: { departmentId?: string | undefined; doctorId?: string | undefined },
) => ({
  departmentId: departments.find(({ id }) => id === asked.departmentId)?.id,
  doctorId: doctors.find(({ id }) => id === asked.doctorId)?.id,
});
