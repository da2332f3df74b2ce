import { callNext } from '../../../types/queue/callNext';
import { endTurn } from '../../../types/queue/endTurn';
import { putBack } from '../../../types/queue/putBack';
import type { QueueView } from '../../../types/queue/queue';
import { undoTurn } from '../../../types/queue/undoTurn';
import type { ChangeAnswer } from '../../api/sendChange';
import { useChange } from '../../api/useChange';

type End = 'seen' | 'passed';
type Answered = Promise<ChangeAnswer<{ queue: QueueView }> | undefined>;

/**
 * The steps of a queue; each returns the queue after it. A member who saw an old queue gets the
 * newest.
 */
export function useQueue(
  { sessionId, version }: QueueView,
  onChanged: (queue: QueueView) => void,
  reload: () => Promise<void>,
) {
  const calling = useChange(callNext);
  const ending = useChange(endTurn);
  const undoing = useChange(undoTurn);
  const returning = useChange(putBack);
  const all = [calling, ending, undoing, returning];
  const step = { sessionId, version };
  const made = async (send: () => Answered) => {
    for (const each of all) each.forget();
    const answer = await send();
    if (answer?.ok) onChanged(answer.value.queue);
    else if (answer) await reload();
  };
  return {
    busy: all.some(({ busy }) => busy),
    refusal: all.find(({ refusal }) => refusal)?.refusal,
    isCalling: (before: End) => calling.sending?.before === before,
    isEnding: (as: End) => ending.sending?.as === as,
    isUndoing: undoing.busy,
    call: (before: End) => made(() => calling.send({ ...step, before })),
    end: (as: End) => made(() => ending.send({ ...step, as })),
    undo: () => made(() => undoing.send(step)),
    putBack: (appointmentId: string) => made(() => returning.send({ ...step, appointmentId })),
  };
}

export type QueueSteps = ReturnType<typeof useQueue>;
