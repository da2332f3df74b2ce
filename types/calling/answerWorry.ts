import * as z from 'zod';
import { contract } from '../contract';
import { worryView } from '../followups/followUps';
import { requestId } from '../timetable/scheduling';

/** The doctor puts down what they told the patient (R15). Only a doctor of the department; once. */
export const answerWorry = contract({
  function: 'followup',
  operation: 'answerWorry',
  callers: ['doctor'],
  input: z.strictObject({
    requestId,
    followUpId: z.string().min(1).max(100),
    text: z.string().trim().min(2).max(500),
  }),
  output: z.object({ worry: worryView }),
});
