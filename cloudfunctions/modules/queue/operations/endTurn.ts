import { ended, openTurn } from '../../../../domain/queue/turns';
import { done, refused } from '../../../../types/answer';
import { endTurn as contract } from '../../../../types/queue/endTurn';
import { staffOperation } from '../../access';
import { changeQueue } from '../steps/changeQueue';

export const endTurn = staffOperation(contract, (input, call) =>
  changeQueue(input, call, ({ queue: { turns } }, at) =>
    openTurn(turns) ? done(ended(turns, input.as, at)) : refused('QUEUE_NOBODY_CALLED', {}),
  ),
);
