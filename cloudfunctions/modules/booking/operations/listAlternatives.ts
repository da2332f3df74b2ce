import { sessionState, sessionView } from '../../../../domain/booking/session';
import { addDays, dateOf } from '../../../../domain/time/time';
import { inDayOrder } from '../../../../domain/timetable/periods';
import { done } from '../../../../types/answer';
import { listAlternatives as contract } from '../../../../types/booking/listAlternatives';
import { operation } from '../../access';
import { ownAppointment } from '../../appointments';
import { policyAt } from '../../policy';
import { type SessionHead, sessionStore } from '../../timetable';

const most = 6;

export const listAlternatives = operation(contract, async ({ appointmentId }, { caller, now }) => {
  const own = await ownAppointment(caller.account, appointmentId);
  if (!own.ok) return own;
  const { department, doctor, date } = own.value.appointment;
  const policy = await policyAt(now);
  const today = dateOf(now);
  const until = addDays(today, policy.booking.opensDaysAhead);
  const heads = await sessionStore.heads(today, until, { departmentId: department.id });
  const away = (head: SessionHead): number =>
    (head.doctor.id === doctor.id ? 0 : 2) + (head.date === date ? 0 : 1);
  const inOrder = inDayOrder(policy.hours);
  const near = heads
    .filter(head => sessionState(head, policy, now) === 'open')
    .sort((a, b) => away(a) - away(b) || inOrder(a, b))
    .slice(0, most);
  const sessions = await Promise.all(near.map(({ _id }) => sessionStore.get(_id)));
  return done({
    today,
    sessions: sessions.flatMap(session => (session ? [sessionView(session, policy, now)] : [])),
  });
});
