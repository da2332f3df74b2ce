import type { Turn } from '../../../../domain/queue/turns';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Policy } from '../../../../types/policy/policy';
import type { QueueView } from '../../../../types/queue/queue';
import type { OnRecord, StaffCall } from '../../access';
import { policyAt } from '../../policy';
import { queueStore } from '../stores/queues';
import { queueView } from '../views/queueViews';
import { type QueueNow, queueNow, readQueue, sessionFor } from './queueOf';
import { settleQueue } from './settleQueue';

interface Step {
  requestId: string;
  sessionId: string;
  /** The version of the queue that the caller saw. */
  version: number;
}

/** The turns after a step, or why it cannot be taken. */
type Decide = (now: QueueNow, at: Moment) => Outcome<Turn[]>;

/** Whether another member has already done what was requested. */
type DoneBy = (now: QueueNow) => boolean;

/**
 * Takes one step in a session's queue: one conditional write on the version that the caller saw. A
 * repeated request gets its answer again, without another step. A caller who saw an older version
 * is told so, unless `doneBy` finds the requested result.
 */
export async function changeQueue(
  { requestId, sessionId, version }: Step,
  call: StaffCall,
  decide: Decide,
  doneBy: DoneBy = () => false,
): Promise<Outcome<OnRecord<{ queue: QueueView }>>> {
  const { caller, now } = call;
  const policy = await policyAt(now);
  const session = await sessionFor(caller.staff, sessionId, policy, now);
  if (!session.ok) return session;
  const read = await readQueue(session.value, policy);
  const { queue } = read;
  if (queue.requests.includes(requestId)) return answered(read, policy, call);
  if (queue.version !== version)
    return doneBy(read) ? answered(read, policy, call) : refused('QUEUE_MOVED', {});
  const turns = decide(read, now);
  if (!turns.ok) return turns;
  const put = await queueStore.put(queue, turns.value, requestId, now);
  // Another member was first: if this step were repeated, it would be based on an old version.
  if (!put) return changeQueueAgain({ requestId, sessionId, version }, read, policy, doneBy, call);
  return answered(queueNow(session.value, put, read.appointments, policy), policy, call);
}

async function changeQueueAgain(
  { requestId }: Step,
  { session }: QueueNow,
  policy: Policy,
  doneBy: DoneBy,
  call: StaffCall,
): Promise<Outcome<OnRecord<{ queue: QueueView }>>> {
  const read = await readQueue(session, policy);
  return read.queue.requests.includes(requestId) || doneBy(read)
    ? answered(read, policy, call)
    : refused('QUEUE_MOVED', {});
}

/** Settles what the queue owes, and returns its view. */
async function answered(
  read: QueueNow,
  policy: Policy,
  { caller, now }: StaffCall,
): Promise<Outcome<OnRecord<{ queue: QueueView }>>> {
  if (read.queue.owes) await settleQueue(read, policy, now);
  return done({
    value: { queue: queueView(read, caller.staff) },
    subjects: shown(read),
    details: { sessionId: read.session._id },
  });
}

/** The appointments whose names a view of the queue shows. */
export const shown = ({ queue, waiting }: QueueNow): string[] => [
  ...new Set([
    ...queue.turns.map(({ appointmentId }) => appointmentId),
    ...waiting.map(({ _id }) => _id),
  ]),
];
