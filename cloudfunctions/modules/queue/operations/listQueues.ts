import { scopeOf } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { openTurn } from '../../../../domain/queue/turns';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listQueues as contract } from '../../../../types/queue/listQueues';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { roomsOf } from '../steps/rooms';

export const listQueues = staffOperation(contract, async (_input, { caller, now }) => {
  const policy = await policyAt(now);
  const scope = scopeOf(caller.staff, 'queues');
  const { rooms, off } = await roomsOf(dateOf(now), policy, { scope });
  const value = {
    now,
    rooms: rooms.map(({ session, queue, counts }) => ({
      sessionId: session._id,
      period: session.period,
      room: session.room,
      department: session.department,
      doctor: session.doctor,
      ...defined({ serving: openTurn(queue?.turns ?? [])?.number }),
      ...counts,
    })),
    off,
  };
  return done({ value, subjects: [], details: { date: dateOf(now) } });
});
