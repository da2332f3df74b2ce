import * as z from 'zod';
import { contract } from '../contract';
import { fileMade } from '../files/file';
import { localDate } from '../moment';

/** The day lists as a spreadsheet or as a page to print (R10). */
export const exportList = contract({
  function: 'desk',
  operation: 'exportList',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  input: z.strictObject({
    date: localDate,
    departmentId: z.string().max(40).optional(),
    doctorId: z.string().max(40).optional(),
    form: z.enum(['xlsx', 'html']).default('xlsx'),
  }),
  output: fileMade,
});
