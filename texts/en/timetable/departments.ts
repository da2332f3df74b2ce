import type { departments as zh } from '../../zh-CN/timetable/departments';
import { sayWithin } from '../say';

export const departments: typeof zh = {
  title: 'Choose a department',
  search: 'Department, doctor, or what hurts',
  left: left => `${left} left`,
  none: 'Full for now',
  earliest: day => `From ${sayWithin(day)}`,
  which: 'Not sure which department?',
  whichNote: 'Say what is wrong and find the department',
  known: 'Your doctors',
  found: 'Departments',
  forComplaint: 'Departments for this',
  doctors: 'Doctors',
  someDoctors: shown => `Doctors (the first ${shown}; type more to narrow it)`,
  nothingFound: typed => `Nothing found for "${typed}"`,
  nothingFoundNote: 'Try another word. Names can be typed in pinyin, or by first letters.',
  showAll: 'All departments',
  empty: 'No department can be booked yet',
  emptyNote: 'The clinics are not planned yet. Please come back later.',
  whichTitle: 'Which department',
  where: 'Where is it',
  otherPart: 'Other part',
  urgent: complaint => `${complaint}: do not wait for an appointment.`,
  urgentNote: 'Go to the emergency department at once, or call 120.',
  stillUnsure: 'Still not sure?',
  stillUnsureNote:
    "Ask at the hospital's information desk. This page does not replace a doctor's diagnosis.",
};
