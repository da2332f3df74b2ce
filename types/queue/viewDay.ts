import * as z from 'zod';
import { appointmentStatus } from '../booking/appointment';
import { contract } from '../contract';
import { moment } from '../moment';
import { queuePlace } from './place';

/**
 * How the visits of today stand that the account sees: the state of each and, while the patient waits, the place in the queue (R24).
 * It is small, since an open page asks it again and again.
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
        /** The guide on duty at the desk, by name, until the patient has reported there. */
        guide: z.string().optional(),
      }),
    ),
  }),
});
