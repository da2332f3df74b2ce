import * as z from 'zod';
import { appointmentView } from '../booking/appointment';
import { contract } from '../contract';
import { localDate } from '../moment';
import { recordId } from '../recordId';
import { returnVisitView } from '../returns/returnVisits';

/** One appointment, with its code and what cancelling now would cost (R5). */
export const viewAppointment = contract({
  function: 'patient',
  operation: 'viewAppointment',
  callers: ['patient'],
  input: z.strictObject({ appointmentId: recordId }),
  output: z.object({
    today: localDate,
    appointment: appointmentView,
    /** The reminder was sent and not answered: the ticket asks whether the patient comes (R13). */
    asks: z.boolean(),
    /** The return date that was set at this visit (R13). */
    returnVisit: returnVisitView.optional(),
  }),
});
