import type { RefusalTexts } from '../../zh-CN/refusal';
import { counted } from '../plural';
import { sayMoment } from '../say';

export const bookingRefusals = {
  UNPROVEN_PLACES: ({ max }) => ({
    message: `For patients who are not confirmed you can book ${counted(max, 'place')} in one clinic`,
    wayOn: 'Confirm the patient to book more, or let them book with their own WeChat.',
  }),
  BOOKING_NOT_OPEN: ({ opensAt }) => ({
    message: `Booking opens ${sayMoment(opensAt)}`,
    wayOn: 'Please come back then, or see other dates.',
  }),
  BOOKING_CLOSED: ({ closedAt }) => ({
    message: `Booking closed ${sayMoment(closedAt)}`,
    wayOn: 'Choose another date, or register at the hospital on the day.',
  }),
  SESSION_STOPPED: () => ({
    message: 'This clinic is cancelled',
    wayOn: 'Please choose another date, or another doctor of the department.',
  }),
  SESSION_FULL: () => ({
    message: 'This clinic is full',
    wayOn: 'Please see other dates or doctors.',
  }),
  SLOT_FULL: ({ left }) => ({
    message: 'This time has just become full',
    wayOn: `The clinic has ${counted(left, 'more place')}. Please choose another time.`,
  }),
  LIMIT_DEPARTMENT_DAY: ({ max }) => ({
    message: `One patient can have ${counted(max, 'appointment')} on one day in one department, and has that many`,
    wayOn: 'Move it under "My visits", or choose another date.',
  }),
  LIMIT_DAY: ({ max }) => ({
    message: `One patient can have ${counted(max, 'appointment')} on one day, and has that many`,
    wayOn: 'Please choose another date.',
  }),
  LIMIT_TOTAL: ({ max }) => ({
    message: `One patient can have ${counted(max, 'coming appointment')} at a time, and has that many`,
    wayOn: 'After a visit, or when you cancel one you do not need, you can book again.',
  }),
  LIMIT_CHANGES: ({ max }) => ({
    message: `This patient has booked and given back a place in this clinic ${counted(max, 'time')}, and cannot book it again`,
    wayOn: 'Please choose another clinic, or register at the hospital on the day.',
  }),
  APPOINTMENT_UNKNOWN: () => ({
    message: 'This appointment was not found',
    wayOn: 'Please look under "My visits".',
  }),
  APPOINTMENT_CANCELLED: () => ({
    message: 'This appointment is cancelled already',
    wayOn: 'You can book again if you need it.',
  }),
  APPOINTMENT_ARRIVED: () => ({
    message: 'You are checked in, so it can no longer be cancelled or moved',
    wayOn: 'Please ask at the information desk.',
  }),
  APPOINTMENT_OVER: () => ({
    message: 'The time of the visit has begun, so it can no longer be cancelled or moved',
    wayOn: 'Please ask at the information desk.',
  }),
  CANCEL_COSTS_STRIKE: ({ freeUntil }) => ({
    message: `Free cancelling ended ${sayMoment(freeUntil)}. Cancelling now counts as one no-show`,
    wayOn: 'If you cannot come, please still cancel, so that somebody else can have the place.',
  }),
  MOVE_SAME_SLOT: () => ({
    message: 'This is the time you have',
    wayOn: 'Please choose another time.',
  }),
  MOVE_TOO_LATE: ({ freeUntil }) => ({
    message: `Moving was possible until ${sayMoment(freeUntil)}`,
    wayOn: 'If you cannot come, please cancel and book another date.',
  }),
  WAITING_NOT_NEEDED: ({ left }) => ({
    message: `This clinic has ${counted(left, 'place')}, so there is no need to wait`,
    wayOn: 'Please book.',
  }),
  WAITING_CLOSED: ({ closedAt }) => ({
    message: `The waiting list closed ${sayMoment(closedAt)}`,
    wayOn: 'Choose another date, or register at the hospital on the day.',
  }),
  WAITING_BY_ANOTHER: () => ({
    message: 'This patient is already on the waiting list of this clinic',
    wayOn: 'No need to join again. Please ask your family, or see other dates.',
  }),
  WAITING_FULL: ({ max }) => ({
    message: `The waiting list is full: ${max} are on it`,
    wayOn: 'Please see other dates or doctors.',
  }),
} satisfies Partial<RefusalTexts>;
