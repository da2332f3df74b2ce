import type { foreseen as zh } from '../../zh-CN/booking/foreseen';
import { counted } from '../plural';

export const foreseen: typeof zh = {
  barred: (name, until) => `Booking for ${name} is paused until ${until} after several no-shows`,
  barredNote:
    'You can still register at the hospital on the day. For special reasons, please ask at the registration desk.',
  departmentDay: (name, day, max) =>
    `${name} has booked this department on ${day}: ${counted(max, 'place')} a day is the most`,
  departmentDayNote: 'Please choose another date, or move the visit under "My visits".',
  day: (name, day, max) =>
    `${name} has ${counted(max, 'visit')} on ${day}, which is the most for a day`,
  dayNote: 'Please choose another date.',
  total: (name, max) => `${name} has ${counted(max, 'visit')} to come, which is the most`,
  totalNote: 'You can book again after a visit, or after cancelling one that is not needed.',
  toAppointments: 'My visits',
  booked: (name, what) => `${name} has booked this department: ${what}`,
};
