import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { textOf } from '../text';
import { SUMMARY_CASES, summaryCaseLength, summaryNoteLength, summaryView } from './summary';

/**
 * Saves the cases and the office's own text in a month's summary (R18); of two at the same time the
 * second is refused.
 */
export const saveSummary = contract({
  function: 'followup',
  operation: 'saveSummary',
  callers: ['followUpOffice', 'outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    month: localMonth,
    /** The revision that the page started with. */
    revision: z.int().min(0),
    note: textOf(summaryNoteLength).default(''),
    cases: z
      .array(z.strictObject({ caseId: recordId, text: textOf(summaryCaseLength) }))
      .max(SUMMARY_CASES),
  }),
  output: summaryView,
});
