import * as z from 'zod';
import { contract } from '../contract';
import { fileMade } from '../files/file';
import { localMonth } from '../moment';

/**
 * The summary of a month as one page: to print (`html`), or to edit (`docx`). As a spreadsheet:
 * `exportFigures`.
 */
export const exportSummary = contract({
  function: 'followup',
  operation: 'exportSummary',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z.strictObject({ month: localMonth, form: z.enum(['html', 'docx']) }),
  output: fileMade,
});
