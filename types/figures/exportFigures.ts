import * as z from 'zod';
import { contract } from '../contract';
import { month } from './figures';

/** The same figures as a spreadsheet (R18): a sheet with rates, one with every sum by department, one month by month. */
export const exportFigures = contract({
  function: 'followup',
  operation: 'exportFigures',
  callers: ['followUpOffice', 'outpatientOffice'],
  input: z
    .strictObject({ from: month, to: month.optional() })
    .refine(({ from, to = from }) => from <= to, { path: ['to'] }),
  output: z.object({ fileName: z.string(), contentBase64: z.string() }),
});
