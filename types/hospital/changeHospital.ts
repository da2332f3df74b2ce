import * as z from 'zod';
import { contract } from '../contract';
import { hospitalFields, hospitalVersion } from './hospital';

/**
 * Puts a new version of what is the hospital's own down (R22). `version` is the one that was changed: a newer one refuses. A
 * former version is put back by sending it as the new one. Phones show it within a minute.
 */
export const changeHospital = contract({
  function: 'desk',
  operation: 'changeHospital',
  callers: ['outpatientOffice'],
  input: z.strictObject({ version: z.int().min(0), hospital: hospitalFields }),
  output: hospitalVersion,
});
