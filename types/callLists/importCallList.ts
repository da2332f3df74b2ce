import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { rowsTaken } from '../rowsTaken';
import { callListKind } from './callLists';

/**
 * Imports a list of health checks, or of patients referred by another unit (CSV or XLSX, R15), and
 * plans one call for each row: after a check within `followUp.healthCheckWorkingDays`, for a unit
 * by the day it asks for. The same file again changes nothing; a corrected row changes its call. A
 * file with wrong rows is refused with all of them, unless `skipBadRows`.
 */
export const importCallList = contract({
  function: 'followup',
  operation: 'importCallList',
  callers: ['followUpOffice'],
  input: z
    .strictObject({ kind: callListKind, ...fileGiven, skipBadRows: z.boolean().default(false) })
    .refine(inOneWay),
  output: rowsTaken,
});
