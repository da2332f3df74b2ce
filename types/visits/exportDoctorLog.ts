import * as z from 'zod';
import { contract } from '../contract';
import { fileMade } from '../files/file';
import { logRange } from './viewDoctorLog';

/**
 * The whole log of a doctor as a spreadsheet: the appointments, and the return visits due (R13).
 */
export const exportDoctorLog = contract({
  function: 'desk',
  operation: 'exportDoctorLog',
  callers: ['desk', 'doctor', 'outpatientOffice'],
  input: z.strictObject(logRange),
  output: fileMade,
});
