import { defined } from '../../../../domain/defined';
import type { CallAgainOutcome, CaseStep } from '../../../../types/cases/cases';
import { recordCallAgain as contract } from '../../../../types/cases/recordCallAgain';
import { seal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { staffStep } from '../steps/caseStep';

const steps: Record<CallAgainOutcome, CaseStep> = {
  satisfied: 'closed',
  notSatisfied: 'calledAgain',
  notReached: 'notReached',
};

export const recordCallAgain = staffOperation(contract, (input, call) =>
  staffStep(
    input,
    { action: 'callAgain', outcome: input.outcome },
    read => ({
      line: {
        step: steps[input.outcome],
        by: call.caller.account,
        outcome: input.outcome,
        ...defined({ text: input.note ? seal(input.note, read._id) : undefined }),
      },
    }),
    call,
  ),
);
