import type { stops as zh } from '../../zh-CN/timetable/stops';
import { sayTitle } from '../hospital/titles';

export const stops: typeof zh = {
  title: 'Cancelled clinics',
  lead: 'Also with replacement doctors. Shown as soon as the hospital knows.',
  empty: 'No clinic is cancelled or has a replacement doctor',
  emptyNote: 'All doctors are here as planned.',
  stopped: 'Cancelled',
  substituted: 'Replaced',
  session: (day, period) => `${day} ${period}`,
  of: (department, doctor, title) => `${department} · ${doctor} ${sayTitle(title)}`,
  instead: (doctor, title) => `Replacement doctor: ${doctor} ${sayTitle(title)}`,
  note: 'If you have booked one of these, "My visits" says what to do. No no-show is counted.',
  book: 'Book a visit',
};
