import { scopeOf } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { yearIsOfficial } from '../../../../domain/time/calendar';
import { dateOf, yearOf } from '../../../../domain/time/time';
import { dayOf } from '../../../../domain/timetable/clinicDays';
import { inListOrder } from '../../../../domain/timetable/periods';
import { done } from '../../../../types/answer';
import { listSessions as contract } from '../../../../types/timetable/listSessions';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { sessionStore } from '../stores/sessions';
import { sessionHeadView } from '../views/sessionViews';

/**
 * The outpatient office sees all sessions, a desk those of its departments, a doctor their own
 * (R20).
 */
export const listSessions = staffOperation(contract, async (input, { caller, now }) => {
  const { date, departmentId } = input;
  const policy = await policyAt(now);
  const own = scopeOf(caller.staff, 'sessions');
  const heads = await sessionStore.heads(date, date, { departmentId, scope: own });
  const day = dayOf(date, policy);
  return done({
    value: {
      today: dateOf(now),
      date,
      ...defined({ closed: day.kind === 'closed' ? (day.reason ?? '') : undefined }),
      official: yearIsOfficial(yearOf(date)),
      sessions: heads.sort(inListOrder(policy.hours)).map(head => sessionHeadView(head, policy)),
    },
    subjects: [],
    details: { date },
  });
});
