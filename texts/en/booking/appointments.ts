import type { appointments as zh } from '../../zh-CN/booking/appointments';
import { sayWithin } from '../say';

export const appointments: typeof zh = {
  title: 'My visits',
  coming: 'Coming',
  past: 'Past',
  empty: 'No visit booked',
  emptyNote: 'To see a doctor, choose a department and a doctor first.',
  emptyPast: 'No past visits yet',
  emptyPastNote: 'Visits that are done or cancelled will be here.',
  book: 'Book a visit',
  open: 'Details',
  stoppedNote: 'The hospital cancelled this clinic. No no-show is counted.',
  stoppedOf: (patient, what) => `${patient}: ${what}`,
  rebook: 'Choose another time',
  freeSubstituted: (doctor, when) =>
    `Dr ${doctor} replaces the doctor. You can cancel or move it free of no-shows until ${sayWithin(when)}.`,
  showCode: 'Booking code',
};
