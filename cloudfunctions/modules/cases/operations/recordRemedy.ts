import { recordRemedy as contract } from '../../../../types/cases/recordRemedy';
import { seal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { staffStep } from '../steps/caseStep';

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
