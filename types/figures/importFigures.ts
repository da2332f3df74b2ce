import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';

/**
 * Imports monthly figures from before the system (CSV or XLSX with `month,discharged,followed_up`;
 * R18). The same file again changes nothing; another value for a month replaces it. Figures that
 * the system counts itself are never taken from a file. A file with wrong rows is refused with all
 * of them, and changes nothing.
 */
export const importFigures = contract({
  function: 'followup',
  operation: 'importFigures',
  callers: ['followUpOffice'],
  input: z.strictObject(fileGiven).refine(inOneWay),
  output: z.object({ months: z.int(), changed: z.int() }),
});
