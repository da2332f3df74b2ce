import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';

/**
 * Takes monthly figures of the time before the system (CSV or XLSX with `month,discharged,followed_up`), so that those months
 * can be read too (R18). The same file again changes nothing; another number for a month replaces it. What the system counts
 * itself it never takes from a file. A file with bad rows is refused with every bad row named, and changes nothing.
 */
export const importFigures = contract({
  function: 'followup',
  operation: 'importFigures',
  callers: ['followUpOffice'],
  input: z.strictObject(fileGiven).refine(inOneWay),
  output: z.object({ months: z.int(), changed: z.int() }),
});
