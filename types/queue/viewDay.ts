import * as z from 'zod';
import { appointmentStatus } from '../booking/appointment';
import { contract } from '../contract';
import { moment } from '../moment';
import { queuePlace } from './place';

/**
 * Today's visits that the account sees: the state of each and, while the patient waits, the place
 * in the queue (R24). The answer is small, since an open page asks often.
 */
export const viewDay = contract({
  function: 'patient',
  operation: 'viewDay',
  callers: ['patient'],
  input: z.strictObject({}),
  output: z.object({
    now: moment,
    visits: z.array(
      z.object({
        appointmentId: z.string(),
        status: appointmentStatus,
        queue: queuePlace.optional(),
        /** The name of the guide on duty, until the patient has checked in. */
        guide: z.string().optional(),
      }),
    ),
  }),
});
