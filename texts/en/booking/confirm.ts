import type { confirm as zh } from '../../zh-CN/booking/confirm';
import { counted } from '../plural';
import { sayMonths, sayWithin } from '../say';

export const confirm: typeof zh = {
  title: 'Confirm booking',
  when: 'Time',
  doctor: 'Doctor',
  who: 'Patient',
  addPatient: 'Add a patient',
  noPatient: 'No patient yet',
  noPatientNote: 'Booking is by real name: add the patient first, then come back to confirm.',
  visit: 'Seen for this before?',
  visitFirst: 'First visit',
  visitFirstNote: 'For the first time',
  visitReturn: 'Return visit',
  visitReturnNote: 'Seen for it before',
  purpose: 'What is it for (optional)',
  purposeHint: 'Example: a cough for two weeks',
  purposeNote:
    'Only the doctor who sees you can read it. If it is urgent, do not wait: go to the emergency department.',
  rules: 'Booking rules',
  orVoid: ', or the place is void.',
  bring: "Bring the patient's ID. The information desk checks it.",
  freeUntil: when => `You can cancel or move it free of no-shows until ${sayWithin(when)}.`,
  strike: (strikes, windowMonths, months) =>
    `Cancelling later, or not coming, counts as one no-show. With ${counted(strikes, 'no-show')} within ${sayMonths(windowMonths)}, booking is paused for ${sayMonths(months)}.`,
  closesAt: when => `Booking for this clinic closes ${sayWithin(when)}.`,
  submitFor: name => (name ? `Book for ${name}` : 'Confirm booking'),
  submitting: 'Booking…',
  doubts: {
    sex: (name, department) =>
      `${department} does not usually see patients like ${name}. Please check the department`,
    young: (name, department) => `${name} is young. ${department} usually sees older patients`,
    old: (name, department) => `${department} usually sees children. ${name} is grown up`,
  },
  doubtWay: 'If it is the right department, you can book as usual.',
  doubtAsk: { title: 'Right department?', yes: 'Book', no: 'Look again' },
  moveSubmit: 'Confirm the move',
  moveSubmitting: 'Moving…',
  from: 'From',
  to: 'To',
  gone: 'This time is gone',
  goneNote: 'Please go back and choose another time.',
  full: 'This time has just become full',
  fullNote: 'Please go back and choose another time.',
  allFull: 'This clinic has just become full',
  allFullNote:
    'Join the waiting list: you are booked when somebody gives a place back. Or choose another time.',
  stopped: 'This clinic is cancelled',
  stoppedNote: 'Please go back and choose another date, or another doctor of the department.',
};
