import Taro from '@tarojs/taro';
import { address, open } from '../go';

/** The ways between the desk's pages. */
export const go = {
  today: () => open('desk/today'),
  bookings: () => open('desk/bookings'),
  booking: (to: { appointmentId: string }) => open('desk/booking', to),
  /** In place of the page before: the next patient in the queue, or what was just booked. */
  otherBooking: (to: { appointmentId: string; fresh?: 1 }) =>
    Taro.redirectTo({ url: address('desk/booking', to) }),
  calls: () => open('desk/calls'),
  stops: (to: { date?: string } = {}) => open('desk/stops', to),
  stop: (to: { sessionId: string }) => open('desk/stop', to),
  /** The return date of a visit. */
  returnDate: (to: { appointmentId: string }) => open('desk/returnDate', to),
  log: (to: { doctorId?: string } = {}) => open('desk/log', to),
  lists: () => open('desk/lists'),
  find: () => open('desk/find'),
  patient: (to: { patientId: string }) => open('desk/patient', to),
  book: (to: { patientId?: string } = {}) => open('desk/book', to),
  roster: () => open('desk/roster'),
  policy: () => open('desk/policy'),
  staff: () => open('desk/staff'),
  invite: () => open('desk/invite'),
  audit: () => open('desk/audit'),
  problems: () => open('desk/problems'),
  /** Complaints, of who answers for them; lies with the follow-up office's pages. */
  cases: () => open('followup/cases'),
  openCase: (of: { appointmentId: string } | { patientId: string }) =>
    open('followup/openCase', of),
  worries: () => open('followup/worries'),
  /** In place of the page where the code was typed. */
  begin: () => Taro.redirectTo({ url: address('desk/today') }),
};
