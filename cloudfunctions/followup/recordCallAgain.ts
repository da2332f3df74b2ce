import type { CallAgainOutcome, CaseStep } from '../../types/cases';
import { recordCallAgain as contract } from '../../types/followup';
import { seal } from '../cloud/seal';
import { staffOperation } from '../cloud/serve';
import { staffStep } from '../workflows/caseSteps';

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
        ...(input.note ? { text: seal(input.note, read._id) } : {}),
      },
    }),
    call,
  ),
);
