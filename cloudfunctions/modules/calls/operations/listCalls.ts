import { departmentsIn, scopeOf } from '../../../../domain/access/scope';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listCalls as contract } from '../../../../types/calls/listCalls';
import { staffOperation } from '../../access';
import { callStore } from '../stores/calls';
import { callViews } from '../views/callViews';

const pageSize = 30;

export const listCalls = staffOperation(contract, async ({ open, after }, { caller, now }) => {
  const departments = departmentsIn(scopeOf(caller.staff, 'bookings'));
  const [{ page, next }, count] = await Promise.all([
    callStore.list(open, departments, after, pageSize),
    callStore.openCount(departments),
  ]);
  return done({
    value: {
      today: dateOf(now),
      open: count,
      calls: await callViews(page, now),
      ...next,
    },
    subjects: page.map(({ appointmentId }) => appointmentId),
  });
});
