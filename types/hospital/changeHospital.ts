import * as z from 'zod';
import { contract } from '../contract';
import { hospitalFields, hospitalVersion } from './hospital';

/**
 * Saves a new version of the hospital's own data (R22). `version` is the one that was changed: a
 * newer one refuses. An earlier version is restored by sending it as the new one. Phones show it
 * within a minute.
 */
export const changeHospital = contract({
  function: 'desk',
  operation: 'changeHospital',
  callers: ['outpatientOffice'],
  input: z.strictObject({ version: z.int().min(0), hospital: hospitalFields }),
  output: hospitalVersion,
});
