import { texts } from '../../texts';
import type { AppointmentStatus, AppointmentView } from '../../types/timetable/scheduling';
import { State } from '../parts/State';
import { sessionSigns } from '../timetable/sessionSigns';
import { appointmentSigns } from './appointmentSigns';

interface Props {
  status: AppointmentStatus;
  cancelledBy?: AppointmentView['cancelledBy'];
}

/** The state of an appointment; cancelled by the hospital is said apart from cancelled by the patient. */
export const AppointmentState = ({ status, cancelledBy }: Props) =>
  status === 'cancelled' && cancelledBy === 'hospital' ? (
    <State word={texts.pages.appointment.stopped} {...sessionSigns.stopped} />
  ) : (
    <State word={texts.appointmentStatusTexts[status]} {...appointmentSigns[status]} />
  );
