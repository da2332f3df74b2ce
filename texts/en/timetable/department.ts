import type { department as zh } from '../../zh-CN/timetable/department';

export const department: typeof zh = {
  title: 'Choose a doctor',
  place: place => `Place: ${place}`,
  anyDay: 'Any day',
  none: 'No clinic to book soon',
  noneOnDay: 'No doctor has a clinic on this day',
  noneOnDayNote: 'Please choose another date.',
  showAnyDay: 'All days',
  empty: 'This department has no clinic soon',
  emptyNote: 'Please come back later, or see other departments.',
  otherDepartments: 'Other departments',
  openDay: (doctor, shown) => `${shown}. Times of ${doctor}`,
  dayLeft: (day, left) => `${day}, ${left} left`,
  dayState: (day, state) => `${day}: ${state}`,
};
