import { texts } from '../../texts';
import type { AppointmentStatus, AppointmentView } from '../../types/timetable/scheduling';
import { State } from '../parts/State';
import { sessionSigns } from '../timetable/sessionSigns';
import { appointmentSigns } from './appointmentSigns';

interface Props {
  status: AppointmentStatus;
  cancelledBy?: AppointmentView['cancelledBy'];
}

/** Where an appointment stands; that the hospital cancelled it is not the same as that the patient did. */
export const AppointmentState = ({ status, cancelledBy }: Props) =>
  status === 'cancelled' && cancelledBy === 'hospital' ? (
    <State word={texts.pages.appointment.stopped} {...sessionSigns.stopped} />
  ) : (
    <State word={texts.appointmentStatusTexts[status]} {...appointmentSigns[status]} />
  );
