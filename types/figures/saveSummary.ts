import * as z from 'zod';
import { contract } from '../contract';
import { localMonth } from '../moment';
import { recordId } from '../recordId';
import { requestId } from '../requestId';
import { textOf } from '../text';
import { SUMMARY_CASES, summaryCaseLength, summaryNoteLength, summaryView } from './summary';

/** Puts down which cases a month's summary tells, and the office's own words (R18); of two at once the second is refused. */
export const saveSummary = contract({
  function: 'followup',
  operation: 'saveSummary',
  callers: ['followUpOffice', 'outpatientOffice'],
  named: true,
  input: z.strictObject({
    requestId,
    month: localMonth,
    /** The one that the page began with. */
    revision: z.int().min(0),
    note: textOf(summaryNoteLength).default(''),
    cases: z
      .array(z.strictObject({ caseId: recordId, text: textOf(summaryCaseLength) }))
      .max(SUMMARY_CASES),
  }),
  output: summaryView,
});
