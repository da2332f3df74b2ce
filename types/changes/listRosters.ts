import * as z from 'zod';
import { contract } from '../contract';
import { localDate, moment } from '../moment';

/** The roster in force and the last three before it, which can be restored (R2a). */
export const listRosters = contract({
  function: 'desk',
  operation: 'listRosters',
  callers: ['outpatientOffice'],
  input: z.strictObject({}),
  output: z.object({
    today: localDate,
    rosters: z.array(
      z.object({
        rosterId: z.string(),
        at: moment,
        by: z.string(),
        departments: z.int(),
        doctors: z.int(),
        inForce: z.boolean(),
      }),
    ),
  }),
});
