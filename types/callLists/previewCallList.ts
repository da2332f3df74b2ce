import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { personOfRow, previewOf } from '../files/previewOf';
import { localDate } from '../moment';
import { callListKind } from './callLists';

/**
 * The preview of importing such a list (R15): how its columns were read, its first rows, and how
 * many calls it would plan. Writes nothing.
 */
export const previewCallList = contract({
  function: 'followup',
  operation: 'previewCallList',
  callers: ['followUpOffice'],
  input: z.strictObject({ kind: callListKind, ...fileGiven }).refine(inOneWay),
  output: z.object(
    previewOf({
      ...personOfRow,
      /** The referring unit. */
      unit: z.string().optional(),
      text: z.string(),
      /** The day of the check, or the day that the unit asks for. */
      date: localDate,
    }),
  ),
});
