import { undone } from '../../../../domain/queue/turns';
import { done, refused } from '../../../../types/answer';
import { undoTurn as contract } from '../../../../types/queue/undoTurn';
import { staffOperation } from '../../access';
import { changeQueue } from '../steps/changeQueue';

export const undoTurn = staffOperation(contract, (input, call) =>
  changeQueue(input, call, ({ queue }) => {
    const turns = undone(queue.turns);
    return turns ? done(turns) : refused('QUEUE_NOTHING_TO_UNDO', {});
  }),
);
