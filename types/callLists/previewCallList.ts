import * as z from 'zod';
import { contract } from '../contract';
import { fileGiven, inOneWay } from '../files/file';
import { personOfRow, previewOf } from '../files/previewOf';
import { localDate } from '../moment';
import { callListKind } from './callLists';

/**
 * What importing a list of health checks or of another unit's patients would do (R15): how its columns were understood, its first
 * rows, and how many calls it would plan. Nothing is changed by asking.
 */
export const previewCallList = contract({
  function: 'followup',
  operation: 'previewCallList',
  callers: ['followUpOffice'],
  input: z.strictObject({ kind: callListKind, ...fileGiven }).refine(inOneWay),
  output: z.object(
    previewOf({
      ...personOfRow,
      /** The unit that sent the patient. */
      unit: z.string().optional(),
      text: z.string(),
      /** Day of the check, or the day that the unit asks for. */
      date: localDate,
    }),
  ),
});
