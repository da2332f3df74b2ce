import { defined } from '../../../../domain/defined';
import { addDays, dateOf } from '../../../../domain/time/time';
import { inDayOrder } from '../../../../domain/timetable/periods';
import { done } from '../../../../types/answer';
import { listStops as contract } from '../../../../types/timetable/listStops';
import { operation } from '../../access';
import { policyAt } from '../../policy';
import { type SessionHead, sessionStore } from '../stores/sessions';

const stopOf = ({ _id, date, period, clinicType, department, ...head }: SessionHead) => ({
  sessionId: _id,
  date,
  period,
  clinicType,
  department,
  doctor: head.insteadOf ?? head.doctor,
  ...defined({ substitute: head.state === 'stopped' ? undefined : head.doctor }),
});

export const listStops = operation(contract, async ({ departmentId }, { now }) => {
  const today = dateOf(now);
  const { session, hours } = await policyAt(now);
  const until = addDays(today, session.layOutDaysAhead);
  const heads = await sessionStore.stops(today, until, departmentId);
  return done({
    today,
    stops: heads.sort(inDayOrder(hours)).map(stopOf),
  });
});
