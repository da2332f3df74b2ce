import type { doctor as zh } from '../../zh-CN/timetable/doctor';
import { sayWithin } from '../say';

export const doctor: typeof zh = {
  title: 'Choose a time',
  room: room => `Room ${room}`,
  fee: yuan => `Fee ¥${yuan}`,
  specialities: what => `Treats: ${what}`,
  treats: (department, what) => `${department} · treats ${what}`,
  picture: name => `Picture of ${name}`,
  pick: 'Tap a time to book. At quieter times you wait less.',
  slotLeft: left => `${left} left`,
  opens: when => `Booking opens ${sayWithin(when)}`,
  closed: when => `Booking closed ${sayWithin(when)}. You can register at the hospital on the day.`,
  stopped:
    'This clinic is cancelled. Please choose another date, or another doctor of the department.',
  full: 'This clinic is full. Join the waiting list and you are booked when a place is given back, or see other dates and doctors.',
  fullMoving: 'This clinic is full. Please see other dates, or other doctors of the department.',
  wait: 'Join waiting list',
  inLine: (name, place, of) => `${name} is on the waiting list: place ${place} of ${of}`,
  empty: 'This doctor has no clinic soon',
  emptyNote: 'Please come back later, or see other doctors of the department.',
  keepDoctor: 'Save doctor',
  kept: 'Saved',
  keptNote: 'Next time you find the doctor under "Choose a department".',
  otherDoctors: 'Other doctors',
  moving: from =>
    `You are moving an appointment. It was ${sayWithin(from)}, and only changes when you confirm a new time.`,
  keep: 'Do not move',
  current: 'Booked now',
};
