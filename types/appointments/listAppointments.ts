import * as z from 'zod';
import { appointmentView } from '../booking/appointment';
import { standings } from '../booking/standing';
import { contract } from '../contract';
import { localDate, moment } from '../moment';
import { pageAfter } from '../page';

/**
 * Appointments of the account's patients: future ones, soonest first; or past and cancelled ones,
 * newest first.
 */
export const listAppointments = contract({
  function: 'patient',
  operation: 'listAppointments',
  callers: ['patient'],
  input: z.strictObject({
    when: z.enum(['coming', 'past']),
    /** For the next page of past ones: the `next` of the page before. */
    after: pageAfter(moment).optional(),
  }),
  output: z.object({
    today: localDate,
    appointments: z.array(appointmentView),
    /**
     * With future ones: the bars and live appointments that limit further bookings of the patients.
     */
    standings: standings.optional(),
    next: z.string().optional(),
  }),
});
