import { recordRemedy as contract } from '../../types/followup';
import { seal } from '../cloud/seal';
import { staffOperation } from '../cloud/serve';
import { staffStep } from '../workflows/caseSteps';

export const recordRemedy = staffOperation(contract, (input, call) =>
  staffStep(
    input,
    { action: 'remedy' },
    read => ({
      line: { step: 'remedied', by: call.caller.account, text: seal(input.text, read._id) },
    }),
    call,
  ),
);
