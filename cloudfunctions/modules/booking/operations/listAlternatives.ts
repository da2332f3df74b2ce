import { sessionState, sessionView } from '../../../../domain/booking/session';
import { mayWait } from '../../../../domain/booking/waiting';
import { relatedDepartments } from '../../../../domain/timetable/complaints';
import { placesLeft } from '../../../../domain/timetable/days';
import { inDayOrder } from '../../../../domain/timetable/periods';
import { done, type Outcome, refused } from '../../../../types/answer';
import { MOST_WAITED } from '../../../../types/booking/joinWaitingList';
import { listAlternatives as contract } from '../../../../types/booking/listAlternatives';
import type { CheckedInputOf } from '../../../../types/contract';
import { operation } from '../../access';
import { ownAppointment } from '../../appointments';
import { policyAt } from '../../policy';
import { clinicsAt, type SessionHead, sessionStore } from '../../timetable';

const most = 6;
const mostDepartments = 3;

type Meant = Pick<SessionHead, 'department' | 'doctor' | 'date'>;

/** The department, doctor and patient for whom alternatives are listed. */
async function meantBy(
  input: CheckedInputOf<typeof contract>,
  account: string,
): Promise<Outcome<Meant>> {
  if ('appointmentId' in input) {
    const own = await ownAppointment(account, input.appointmentId);
    return own.ok ? done(own.value.appointment) : own;
  }
  const session = await sessionStore.get(input.sessionId);
  return session && session.state !== 'withdrawn' ? done(session) : refused('SESSION_UNKNOWN', {});
}

export const listAlternatives = operation(contract, async (input, { caller, now }) => {
  const meant = await meantBy(input, caller.account);
  if (!meant.ok) return meant;
  const { department, doctor, date } = meant.value;
  const [policy, { today, heads, departments }] = await Promise.all([
    policyAt(now),
    clinicsAt(now),
  ]);
  const away = (head: SessionHead): number =>
    (head.doctor.id === doctor.id ? 0 : 2) + (head.date === date ? 0 : 1);
  const inOrder = inDayOrder(policy.hours);
  const near = heads
    .filter(head => head.department.id === department.id)
    .sort((a, b) => away(a) - away(b) || inOrder(a, b));
  const open = near.filter(head => sessionState(head, policy, now) === 'open').slice(0, most);
  const whole = await sessionStore.byIds(open.map(({ _id }) => _id));
  const related = relatedDepartments(department.id, departments);
  return done({
    today,
    department: { id: department.id, name: department.name },
    sessions: open.flatMap(({ _id }) =>
      whole.filter(each => each._id === _id).map(each => sessionView(each, policy, now)),
    ),
    full: near
      .filter(head => mayWait(head, policy, now).ok)
      .slice(0, MOST_WAITED)
      .map(head => ({
        sessionId: head._id,
        date: head.date,
        period: head.period,
        doctor: head.doctor,
      })),
    departments: related.filter(({ days }) => placesLeft(days) > 0).slice(0, mostDepartments),
  });
});
