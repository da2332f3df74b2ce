import { done } from '../../../../types/answer';
import { viewQueue as contract } from '../../../../types/queue/viewQueue';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { shown } from '../steps/changeQueue';
import { readQueue, sessionFor } from '../steps/queueOf';
import { queueView } from '../views/queueViews';

export const viewQueue = staffOperation(contract, async ({ sessionId }, { caller, now }) => {
  const policy = await policyAt(now);
  const session = await sessionFor(caller.staff, sessionId, policy, now);
  if (!session.ok) return session;
  const read = await readQueue(session.value, policy);
  return done({
    value: { queue: queueView(read, caller.staff) },
    subjects: shown(read),
    details: { sessionId },
  });
});
