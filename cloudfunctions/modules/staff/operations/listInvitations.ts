import { done } from '../../../../types/answer';
import { listInvitations as contract } from '../../../../types/staff/listInvitations';
import { staffOperation } from '../../access';
import { offersFor } from '../steps/offers';

export const listInvitations = staffOperation(contract, async (_input, { caller, now }) =>
  done({ value: await offersFor(caller.account, now), subjects: [] }),
);
