import type { waiting as zh } from '../../zh-CN/booking/waiting';
import { sayWithin } from '../say';

export const waiting: typeof zh = {
  title: 'Waiting list',
  what: 'Clinic',
  who: 'Patient',
  how: 'How it works',
  automatic: 'When a place is given back, the next in line is booked. You need not come back here.',
  firstCome:
    'The time depends on the place that was given back. Once booked, you see it under "My visits".',
  until: when =>
    `The waiting list ends ${sayWithin(when)}. Who has no place by then is not booked.`,
  free: 'If the time does not suit you, cancel before that moment. No no-show is counted.',
  alsoFor: 'Wait for others too',
  onlyThis: 'Only for this one',
  anyOfDoctor: doctor => `Any clinic of ${doctor}`,
  anyOfDepartment: department => `Any clinic of ${department}`,
  anyNote: 'The first place that is given back is booked, and the waiting ends for the others.',
  dayOn: 'waiting',
  dayOff: 'not waiting',
  anyJoined: count =>
    `You wait for ${count} clinics. When one place is booked, the waiting ends for the others.`,
  anyOf: count => `Any of ${count} clinics`,
  submitFor: name => (name ? `Wait for ${name}` : 'Join waiting list'),
  submitting: 'Joining…',
  joined: (name, place) => `${name} is on the waiting list, place ${place}`,
  joinedNote: 'You are booked as soon as a place is given back.',
  toWaiting: 'My visits',
  notNeeded: 'This clinic has places now',
  notNeededNote: 'No need to wait: choose a time and book.',
  toSlots: 'Choose a time',
  closed: 'The waiting list of this clinic is closed',
  closedNote: 'Please see other dates, or register at the hospital on the day.',
  section: 'Waiting list',
  place: place => `Place ${place}`,
  of: count => `${count} waiting in all`,
  closes: when =>
    `You are booked when a place is given back. The waiting list ends ${sayWithin(when)}.`,
  leave: 'Leave the list',
  leaving: 'Leaving…',
  left: 'You have left the waiting list',
  ask: {
    title: name => `Stop waiting for ${name}?`,
    content: what => `${what}\nIf you join again, you start at the end.`,
    yes: 'Leave',
    no: 'Keep waiting',
  },
};
