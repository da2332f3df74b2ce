import { closeCase as contract } from '../../types/followup';
import { seal } from '../cloud/seal';
import { staffOperation } from '../cloud/serve';
import { staffStep } from '../workflows/caseSteps';

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
