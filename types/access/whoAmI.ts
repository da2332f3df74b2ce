import * as z from 'zod';
import { contract, roles } from '../contract';
import { localDate } from '../moment';

/** What the caller may do here: everyone is a patient, staff have roles besides (R20). */
export const whoAmI = contract({
  function: 'patient',
  operation: 'whoAmI',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({
    today: localDate,
    staff: z
      .object({
        name: z.string(),
        roles: z.array(z.enum(roles)),
        /** For doctors: whose sessions are theirs. */
        doctorId: z.string().optional(),
        /** May add numbers beyond capacity (R4). */
        mayAddNumbers: z.boolean(),
        /** The departments they are limited to, by their ids; none: all. */
        departments: z.array(z.string()).optional(),
      })
      .optional(),
  }),
});
