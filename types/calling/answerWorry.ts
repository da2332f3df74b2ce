import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { textOf } from '../text';
import { worryView } from './views';

export const worryAnswerLength = { min: 2, max: 500 };

/** Records what the doctor told the patient (R15): only by a doctor of the department, once. */
export const answerWorry = contract({
  function: 'followup',
  operation: 'answerWorry',
  callers: ['doctor', 'departmentHead'],
  named: true,
  input: z.strictObject({
    requestId,
    followUpId: recordId,
    text: textOf(worryAnswerLength),
  }),
  output: z.object({ worry: worryView }),
});
