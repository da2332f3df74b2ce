import { defined } from '../../../../domain/defined';
import { answerCase as contract } from '../../../../types/cases/answerCase';
import { seal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { lineIdOf, staffStep } from '../steps/caseStep';
import { answerNotice } from '../steps/openCase';

/** The answer and its notice are one write (R16, R19). */
export const answerCase = staffOperation(contract, (input, call) =>
  staffStep(
    input,
    { action: 'answer' },
    read => ({
      line: { step: 'answered', by: call.caller.account, text: seal(input.text, read._id) },
      ...defined({
        notice: read.account
          ? answerNotice(read, lineIdOf(call.caller.staff, input.requestId), call.now)
          : undefined,
      }),
    }),
    call,
  ),
);
