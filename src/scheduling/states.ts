import type { AppointmentStatus, SessionState } from '../../types/timetable/scheduling';
import type { Tone } from '../parts/State';

/** The sign and tone beside each word; the words are the catalogue's. */
export const appointmentSigns: Record<AppointmentStatus, { sign: string; tone: Tone }> = {
  booked: { sign: '○', tone: 'good' },
  arrived: { sign: '✓', tone: 'good' },
  fulfilled: { sign: '✓', tone: 'plain' },
  cancelled: { sign: '×', tone: 'plain' },
  noshow: { sign: '!', tone: 'bad' },
};

export const sessionSigns: Record<SessionState, { sign: string; tone: Tone }> = {
  open: { sign: '○', tone: 'good' },
  full: { sign: '●', tone: 'plain' },
  opensLater: { sign: '…', tone: 'warn' },
  closed: { sign: '–', tone: 'plain' },
  stopped: { sign: '×', tone: 'bad' },
};
