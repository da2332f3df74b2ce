import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';
import { summaryCandidate } from './summary';

/** The cases opened in a month, to choose from for its summary (R18), newest first; at most 200. */
export const listSummaryCases = contract({
  function: 'followup',
  operation: 'listSummaryCases',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ month: localMonth }),
  output: z.object({ cases: z.array(summaryCandidate) }),
});
