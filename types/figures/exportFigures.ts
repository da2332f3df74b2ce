import * as z from 'zod';
import { contract } from '../contract';
import { fileMade } from '../files/file';
import { localMonth } from '../moment';

/**
 * The figures of `viewFigures` as a spreadsheet (R18): sheets with the rates, with every sum by
 * department, and with the months.
 */
export const exportFigures = contract({
  function: 'followup',
  operation: 'exportFigures',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z
    .strictObject({ from: localMonth, to: localMonth.optional() })
    .refine(({ from, to = from }) => from <= to, { path: ['to'] }),
  output: fileMade,
});
