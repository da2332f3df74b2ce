import { texts } from '../../texts';
import type { AppointmentStatus, AppointmentView } from '../../types/booking/appointment';
import { State } from '../parts/State';
import { sessionSigns } from '../timetable/sessionSigns';
import { appointmentSigns } from './appointmentSigns';

interface Props {
  status: AppointmentStatus;
  cancelledBy?: AppointmentView['cancelledBy'];
  /** The patient answered that they will come (R13). */
  coming?: true;
}

/**
 * The state of an appointment. It distinguishes cancellations by the hospital from those by the
 * patient, and patients who answered that they will come from those who did not answer.
 */
export function AppointmentState({ status, cancelledBy, coming }: Props) {
  if (status === 'cancelled' && cancelledBy === 'hospital')
    return <State word={texts.pages.appointment.stopped} {...sessionSigns.stopped} />;
  if (status === 'booked' && coming)
    return <State word={texts.pages.appointment.comingState} {...appointmentSigns.booked} />;
  return <State word={texts.appointmentStatusTexts[status]} {...appointmentSigns[status]} />;
}
