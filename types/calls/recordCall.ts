import * as z from 'zod';
import { contract } from '../contract';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { noteOf } from '../text';
import { callOutcome, callView } from './calls';

/**
 * Records the outcome of a call. `told`, `rebooked`, `wrongNumber`, `declined` and `died` close the
 * entry, and so does the third unanswered call. `died` ends everything ahead of the patient (R26);
 * another outcome on the same entry takes a mistake back.
 */
export const recordCall = contract({
  function: 'desk',
  operation: 'recordCall',
  callers: ['desk', 'outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    callId: recordId,
    outcome: callOutcome,
    note: noteOf(200),
  }),
  output: z.object({ call: callView }),
});
