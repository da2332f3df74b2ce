import * as z from 'zod';
import { contract } from '../contract';
import { fileMade } from './file';
import { listKinds } from './templates';

/** An empty spreadsheet with the columns of a list, to fill in and import. */
export const exportTemplate = contract({
  function: 'desk',
  operation: 'exportTemplate',
  callers: ['outpatientOffice', 'followUpOffice'],
  input: z.strictObject({ of: z.enum(listKinds) }),
  output: fileMade,
});
