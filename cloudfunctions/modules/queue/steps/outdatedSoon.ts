import { lastTurns } from '../../../../domain/queue/turns';
import { appointmentStore } from '../../appointments';
import { outdatedCheck } from '../../notices';
import { queueStore } from '../stores/queues';

/**
 * "Your turn is near" is no longer true once the patient was called, or does not wait any more
 * (R19, R24).
 */
export const outdatedSoon = outdatedCheck('soon', async notices => {
  const visits = await appointmentStore.byIds(notices.map(({ facts }) => facts.appointmentId));
  const queues = await queueStore.byIds([...new Set(visits.map(({ sessionId }) => sessionId))]);
  const turns = new Map(queues.map(queue => [queue._id, lastTurns(queue.turns)]));
  const waits = new Set(
    visits
      .filter(
        ({ _id, status, sessionId }) => status === 'arrived' && !turns.get(sessionId)?.has(_id),
      )
      .map(({ _id }) => _id),
  );
  return ({ facts: { appointmentId } }) => waits.has(appointmentId);
});
