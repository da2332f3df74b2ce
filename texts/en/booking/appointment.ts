import type { appointment as zh } from '../../zh-CN/booking/appointment';
import { sayTitle } from '../hospital/titles';
import { sayWithin } from '../say';

export const appointment: typeof zh = {
  // These sentences are read one after another, so each ends with a space.
  aloud: (when, department, doctor) =>
    `Your appointment is ${sayWithin(when)}, ${department}, Doctor ${doctor}. `,
  aloudNumber: (number, room) => `Your number is ${number}, at ${room}. `,
  title: 'Appointment',
  booked: 'Booked',
  bookedNote: 'Please note the time and place, and show the code below when you come.',
  moved: 'Moved',
  movedNote: 'The old place is given back. Please come at the new time.',
  code: 'Show this code at the information desk',
  codeLabel: 'Booking code',
  when: 'Time',
  doctor: 'Doctor',
  patient: 'Patient',
  visit: 'Kind of visit',
  channel: 'Booked by',
  freeUntil: when => `You can cancel or move it free of no-shows until ${sayWithin(when)}.`,
  strikeNow: when =>
    `Free cancelling ended ${sayWithin(when)}. Cancelling now counts as one no-show. If you cannot come, please still cancel, so that somebody else can have the place.`,
  notPossible:
    'The time of the visit has begun, so it can no longer be cancelled or moved. Please ask at the information desk.',
  cancelled: when => `Cancelled ${sayWithin(when)}. The place is given back.`,
  cancelledLate: when =>
    `Cancelled ${sayWithin(when)}, after free cancelling had ended. This counts as one no-show.`,
  cancelledByHospital: 'The hospital cancelled this clinic. No no-show is counted',
  cancelledByHospitalNote:
    'We are sorry for the trouble. You can choose another time below, or book again later.',
  cancelledByDesk: when =>
    `The hospital cancelled this appointment ${sayWithin(when)}. No no-show is counted.`,
  cancelledByDeskNote: 'With questions, please ask at the registration desk.',
  stopped: 'Clinic cancelled',
  substituted: (doctor, title) => `Replacement doctor this time: ${doctor} ${sayTitle(title)}`,
  substitutedNote: when =>
    `Time, place and number stay the same. If you do not want another doctor, cancel or move it until ${sayWithin(when)}. No no-show is counted.`,
  changed: {
    timeChanged: 'The hospital changed the time of this visit',
    roomChanged: 'The hospital changed the room of this visit',
    reopened: 'The clinic was cancelled, and is now held after all',
  },
  changedNote: when =>
    `Your number stays the same. If it does not suit you, cancel or move it until ${sayWithin(when)}. No no-show is counted.`,
  rebook: 'Choose another time',
  rebookNote: 'Tap a time and confirm, and it is booked.',
  rebookMore: 'More times',
  rebookNone: 'No free place in the next days',
  rebookNoneNote: 'Please look again later, or see other departments.',
  sameDoctor: 'Same doctor',
  fulfilled: 'This visit is done. We wish you a good recovery.',
  rate: 'Review this visit',
  rated: 'See my review',
  noshow: 'You did not check in in time. The place is void and counts as one no-show',
  noshowNote: by => `Check-in ended ${sayWithin(by)}.`,
  noshowTitle: 'What you can do now',
  noshowLate: 'You are here: ask the registration desk for a walk-in number.',
  noshowAgain: 'Another day: book again.',
  noshowRevoke: 'Illness or an emergency: the registration desk can take the no-show back.',
  strikes: 'No-show record',
  asks: day => `Can you come ${sayWithin(day)}?`,
  asksFree: when =>
    `If you cannot, tap below, so that somebody else can have the place. No no-show is counted until ${sayWithin(when)}.`,
  asksStrike: 'If you cannot, please still tell us, so that somebody else can have the place.',
  comes: 'I will come',
  comesNot: 'I cannot come',
  answering: 'Please wait…',
  coming: 'The hospital knows that you will come',
  comingState: 'Booked · will come',
  givenBack: 'The place is given back. Thank you',
  calendar: 'Add to calendar',
  share: 'Send to family',
  shared: 'The picture is ready',
  notShared: 'It was not sent. You can send a screenshot; please keep the code to yourself',
  pictureName: 'Visit',
  pictureWho: (name, number) => `Patient ${name}, No. ${number}`,
  pictureNote: 'The patient brings an ID. The booking code is on the phone of whoever booked.',
  calendarAdded: "Added to the phone's calendar",
  calendarEvent: (department, doctor) => `Hospital visit: ${department} ${doctor}`,
  calendarNote: (number, by) =>
    `No. ${number}. Check in at the information desk by ${by}. Bring the ID.`,
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  move: 'Move',
  again: 'Book again',
  bookDoctorAgain: doctor => `Dr ${doctor} again`,
  done: 'OK, go home',
  ask: {
    title: 'Cancel this appointment?',
    free: what =>
      `${what}\nNo no-show is counted if you cancel now, and somebody else can have the place.`,
    strike: (what, when) =>
      `${what}\nFree cancelling ended ${sayWithin(when)}. Cancelling now counts as one no-show.`,
    yes: 'Cancel it',
    no: 'Keep it',
  },
  cancelledToast: 'Cancelled',
};
