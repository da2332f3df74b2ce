import * as z from 'zod';
import { contract, roles } from '../contract';
import { localDate } from '../moment';

/** The rights of the caller: everybody is a patient, staff also have roles (R20). */
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
        /** For doctors: their number in the roster. */
        doctorId: z.string().optional(),
        /** Whether they may add numbers beyond capacity (R4). */
        mayAddNumbers: z.boolean(),
        /** The ids of the departments they are limited to; missing: not limited. */
        departments: z.array(z.string()).optional(),
      })
      .optional(),
  }),
});
