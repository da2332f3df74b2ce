import * as z from 'zod';
import { contract } from '../contract';
import { holdersView } from '../holding/holderView';
import { localDate, moment } from '../moment';
import { recordId } from '../recordId';
import { standingView, strikeView } from '../strikes/strikes';
import { bookingRow } from './listBookings';

/** A patient as the desk sees them: strikes, bar, and future appointments (R7, R8). */
export const viewPatient = contract({
  function: 'desk',
  operation: 'viewPatient',
  callers: ['desk', 'outpatientOffice'],
  input: z.strictObject({ patientId: recordId }),
  output: z.object({
    today: localDate,
    patient: z.object({
      patientId: z.string(),
      name: z.string(),
      documentMasked: z.string(),
      phone: z.string(),
      barredUntil: moment.optional(),
    }),
    /** The holders of the patient; not shown for patients of other departments. */
    holding: holdersView.optional(),
    standing: standingView,
    strikes: z.array(strikeView),
    coming: z.array(bookingRow.extend({ date: localDate })),
  }),
});
