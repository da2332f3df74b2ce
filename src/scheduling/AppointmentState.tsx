import type { AppointmentStatus } from '../../types/scheduling';
import { texts } from '../../types/texts';
import { State } from '../parts/State';
import { appointmentSigns } from './states';

/** Where an appointment stands. */
export const AppointmentState = ({ status }: { status: AppointmentStatus }) => (
  <State word={texts.appointmentStatusTexts[status]} {...appointmentSigns[status]} />
);
