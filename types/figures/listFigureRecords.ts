import * as z from 'zod';
import { contract } from '../contract';
import { localDate, localMonth, moment } from '../moment';
import { pageAfter } from '../page';
import { figure, figureRecord } from './figures';

/**
 * The records of a figure in a month, by day (R18), with names masked. Reading them is on the audit
 * record (R20). They are read in their present state: a change since the month was counted shows
 * here first.
 */
export const listFigureRecords = contract({
  function: 'followup',
  operation: 'listFigureRecords',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({
    month: localMonth,
    figure,
    /** A row's key; missing: all that the caller may see. */
    department: z.string().min(1).max(60).optional(),
    /** For the next page: the `next` of the page before. */
    after: pageAfter(z.union([localDate, moment])).optional(),
  }),
  output: z.object({
    /** The value of the figure. */
    count: z.int(),
    records: z.array(figureRecord),
    next: z.string().optional(),
  }),
});
