import type { AppointmentStatus } from '../../types/booking/appointment';
import type { Tone } from '../parts/State';

/** The sign and tone beside the word for an appointment's state; the words are in the texts. */
export const appointmentSigns: Record<AppointmentStatus, { sign: string; tone: Tone }> = {
  booked: { sign: '○', tone: 'good' },
  arrived: { sign: '✓', tone: 'good' },
  fulfilled: { sign: '✓', tone: 'plain' },
  cancelled: { sign: '×', tone: 'plain' },
  noshow: { sign: '!', tone: 'bad' },
};
