import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';
import { summaryView } from './summary';

/**
 * The summary of a month (R18): its figures compared with last month and last year, the complaints,
 * and the cases the office chose.
 */
export const viewSummary = contract({
  function: 'followup',
  operation: 'viewSummary',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ month: localMonth }),
  output: summaryView,
});
