import { texts } from '../../texts';
import type { AppointmentStatus, AppointmentView } from '../../types/booking/appointment';
import { State } from '../parts/State';
import { sessionSigns } from '../timetable/sessionSigns';
import { appointmentSigns } from './appointmentSigns';

interface Props {
  status: AppointmentStatus;
  cancelledBy?: AppointmentView['cancelledBy'];
  /** The patient said that they will come (R13). */
  coming?: true;
}

/**
 * The state of an appointment. Cancelled by the hospital is said apart from cancelled by the patient, and a patient who
 * said that they will come apart from one who said nothing.
 */
export function AppointmentState({ status, cancelledBy, coming }: Props) {
  if (status === 'cancelled' && cancelledBy === 'hospital')
    return <State word={texts.pages.appointment.stopped} {...sessionSigns.stopped} />;
  if (status === 'booked' && coming)
    return <State word={texts.pages.appointment.comingState} {...appointmentSigns.booked} />;
  return <State word={texts.appointmentStatusTexts[status]} {...appointmentSigns[status]} />;
}
