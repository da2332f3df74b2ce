import { called, ended, openTurn } from '../../../../domain/queue/turns';
import { done, refused } from '../../../../types/answer';
import { callNext as contract } from '../../../../types/queue/callNext';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { changeQueue } from '../steps/changeQueue';
import { waitingFor } from '../steps/queueOf';

/**
 * One write ends the turn before and begins the next, so that two devices at the same time call one
 * patient (R24).
 */
export const callNext = staffOperation(contract, async (input, call) => {
  const policy = await policyAt(call.now);
  return changeQueue(
    input,
    call,
    ({ queue, appointments }, at) => {
      const turns = ended(queue.turns, input.before, at);
      const [next] = waitingFor(appointments, turns, policy);
      if (next) return done(called(turns, next, at));
      return openTurn(queue.turns) ? done(turns) : refused('QUEUE_EMPTY', {});
    },
    ({ queue }) => openTurn(queue.turns) !== undefined,
  );
});
