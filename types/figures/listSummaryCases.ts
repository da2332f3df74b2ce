import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';
import { summaryCandidate } from './summary';

/** The cases that came up in a month, to choose from for its summary (R18), the newest first; at most 200. */
export const listSummaryCases = contract({
  function: 'followup',
  operation: 'listSummaryCases',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ month: localMonth }),
  output: z.object({ cases: z.array(summaryCandidate) }),
});
