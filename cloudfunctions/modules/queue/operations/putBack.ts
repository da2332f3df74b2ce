import { putBack as back } from '../../../../domain/queue/turns';
import { done, refused } from '../../../../types/answer';
import { putBack as contract } from '../../../../types/queue/putBack';
import { staffOperation } from '../../access';
import { changeQueue } from '../steps/changeQueue';

export const putBack = staffOperation(contract, (input, call) =>
  changeQueue(input, call, ({ queue }) => {
    const turns = back(queue.turns, input.appointmentId);
    return turns ? done(turns) : refused('QUEUE_NOT_SEEN', {});
  }),
);
