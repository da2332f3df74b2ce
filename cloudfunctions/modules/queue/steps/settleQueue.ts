import { visitFacts } from '../../../../domain/booking/visitFacts';
import { owed } from '../../../../domain/notices/owed';
import { lastTurns } from '../../../../domain/queue/turns';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import { appointmentStore } from '../../appointments';
import { queueStore } from '../stores/queues';
import type { QueueNow } from './queueOf';

/**
 * Brings the appointments of a queue in line with its turns, and tells the patients whose turn is
 * near (R24). Each write is to one appointment and guarded; after a kill the queue still owes it,
 * and the next change or the job repeats it.
 */
export async function settleQueue(
  { queue, appointments, waiting }: QueueNow,
  policy: Policy,
  now: Moment,
): Promise<void> {
  const last = lastTurns(queue.turns);
  for (const { _id, status } of appointments) {
    const seen = last.get(_id)?.ended?.as === 'seen';
    if (seen && status === 'arrived') await appointmentStore.fulfil(_id, now);
    if (!seen && status === 'fulfilled' && last.has(_id)) await appointmentStore.unfulfil(_id, now);
  }
  if (queue.turns.length)
    for (const [before, each] of waiting.slice(0, policy.queue.soon + 1).entries())
      if (each.toldSoon === undefined) {
        const facts = { ...visitFacts(each), before };
        await appointmentStore.tellSoon(
          each,
          owed('soon', derivedId('soon', each._id), facts, now),
          now,
        );
      }
  await queueStore.oweNoMore(queue);
}
