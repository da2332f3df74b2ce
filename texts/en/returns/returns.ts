import type { returns as zh } from '../../zh-CN/returns/returns';
import { sayWithin } from '../say';

export const returns: typeof zh = {
  title: 'Return visits',
  entry: 'Return visits',
  entryNote: 'Dates set by the doctor, and whether they are booked',
  past: 'Past',
  empty: 'No return visit',
  emptyNote:
    'When the doctor or the information desk sets a date for a return visit, it is here, and we remind you to book.',
  visitOn: when => `Set at the visit of ${sayWithin(when)}`,
  note: note => `The doctor says: ${note}`,
  opens: when => `Booking opens ${sayWithin(when)}`,
  open: when => `You can book now, until ${sayWithin(when)}`,
  closed: 'Booking has closed. You can register at the hospital on the day.',
  booked: when => `Booked for ${sayWithin(when)}`,
  choose: 'Choose a time',
  look: "Doctor's clinics",
  toAppointment: 'Appointment',
  reminder: (name, when) => `Return visit of ${name} ${sayWithin(when)}: not booked yet`,
  reminderNote: (department, doctor, until) =>
    `${department} ${doctor}. You can book until ${sayWithin(until)}.`,
  booking: (name, when) => `Return visit for ${name}: ${sayWithin(when)}`,
  bookingNote: 'If that day does not suit you, a few days earlier or later is fine.',
  bookingOpens: when => `Booking for that day opens ${sayWithin(when)}. We remind you.`,
  bookingClosed:
    'Booking for that day has closed. You can register at the hospital on the day, or book a later day.',
  bookingBooked: (name, when) => `The return visit of ${name} is booked: ${sayWithin(when)}`,
  set: when => `Return visit: ${sayWithin(when)}`,
};
