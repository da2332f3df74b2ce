import * as z from 'zod';
import { contract } from '../contract';
import { localDate } from '../moment';
import { pageAfter } from '../page';
import { careView } from './care';

/**
 * The care messages to the account's patients after a visit or a stay (R21), newest first, and the
 * patients who stopped them.
 */
export const listCare = contract({
  function: 'patient',
  operation: 'listCare',
  callers: ['patient'],
  input: z.strictObject({ after: pageAfter(localDate).optional() }),
  output: z.object({
    today: localDate,
    care: z.array(careView),
    patients: z.array(z.object({ patientId: z.string(), name: z.string(), stopped: z.boolean() })),
    next: z.string().optional(),
  }),
});
