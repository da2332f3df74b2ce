import { closeCase as contract } from '../../../../types/cases/closeCase';
import { seal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { staffStep } from '../steps/caseStep';

export const closeCase = staffOperation(contract, (input, call) =>
  staffStep(
    input,
    { action: 'close' },
    read => ({
      line: { step: 'closed', by: call.caller.account, text: seal(input.reason, read._id) },
    }),
    call,
  ),
);
