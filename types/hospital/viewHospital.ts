import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { hospitalVersion } from './hospital';

/** What is the hospital's own, in its newest version or in one that is asked for, with the list of versions, the newest first (R22). */
export const viewHospital = contract({
  function: 'desk',
  operation: 'viewHospital',
  callers: ['outpatientOffice'],
  input: z.strictObject({ version: z.int().min(0).optional() }),
  output: z.object({
    today: localDate,
    shown: hospitalVersion,
    newest: z.int(),
    /** Who put each down by name; version 0, the file, has neither moment nor person. */
    versions: z.array(z.object({ version: z.int(), at: moment, by: z.string() })),
  }),
});
