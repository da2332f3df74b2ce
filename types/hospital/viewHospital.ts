import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { hospitalVersion } from './hospital';

/**
 * The hospital's own data, in its newest version or a requested one, with the list of versions,
 * newest first (R22).
 */
export const viewHospital = contract({
  function: 'desk',
  operation: 'viewHospital',
  callers: ['outpatientOffice'],
  input: z.strictObject({ version: z.int().min(0).optional() }),
  output: z.object({
    today: localDate,
    shown: hospitalVersion,
    newest: z.int(),
    /**
     * The versions with the names of their authors; version 0, the file, has neither moment nor
     * author.
     */
    versions: z.array(z.object({ version: z.int(), at: moment, by: z.string() })),
  }),
});
