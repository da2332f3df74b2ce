import { DESK, DESK_AND_DOCTORS, OFFICE } from '../../domain/access/groups';
import { roles } from '../../types/contract';
import { date, fresh, id, oneOf, optional, routes } from './route';

/** The desk's pages: a sub-package, which patients do not load. */
export const deskRoutes = routes({
  'desk/today': { roles },
  /** The queue of one session; without an id a doctor's own of today. */
  'desk/queue': { roles: DESK_AND_DOCTORS, params: { sessionId: optional(id) } },
  /** All rooms of today. */
  'desk/queues': { roles: DESK },
  'desk/bookings': {
    roles: DESK,
    params: { standing: optional(oneOf(['booked', 'arrived', 'noshow', 'cancelled'])) },
  },
  'desk/booking': { roles: DESK, params: { appointmentId: id, fresh } },
  'desk/calls': { roles: DESK },
  'desk/stops': { roles: DESK_AND_DOCTORS, params: { date: optional(date) } },
  'desk/stop': { roles: DESK, params: { sessionId: id } },
  'desk/lists': { roles: DESK_AND_DOCTORS, params: { date: optional(date) } },
  'desk/returnDate': { roles: ['desk', 'doctor'], params: { appointmentId: id } },
  'desk/log': { roles: DESK_AND_DOCTORS, params: { doctorId: optional(id) } },
  'desk/find': { roles: DESK },
  'desk/patient': { roles: DESK, params: { patientId: id } },
  'desk/join': { roles: DESK, params: { patientId: id } },
  'desk/joins': { roles: DESK },
  'desk/joined': { roles: DESK, params: { joinId: id } },
  'desk/book': { roles: DESK, params: { patientId: optional(id), move: optional(id) } },
  'desk/timetable': {
    roles: OFFICE,
    params: { date: optional(date), departmentId: optional(id), doctorId: optional(id) },
  },
  'desk/session': { roles: OFFICE, params: { sessionId: id } },
  'desk/plan': { roles: OFFICE, params: { doctorId: optional(id) } },
  'desk/doctor': { roles: OFFICE, params: { doctorId: id } },
  'desk/fits': { roles: OFFICE },
  'desk/changes': { roles: OFFICE },
  'desk/roster': { roles: OFFICE },
  'desk/policy': { roles: OFFICE },
  'desk/hours': { roles: OFFICE },
  'desk/closings': { roles: OFFICE },
  'desk/guides': { roles: OFFICE },
  'desk/staff': { roles: OFFICE },
  'desk/invite': { roles: OFFICE },
  'desk/audit': { roles: OFFICE },
  'desk/problems': { roles: OFFICE },
  'desk/running': { roles: OFFICE },
  'desk/hospital': { roles: OFFICE },
  'desk/doorKeys': { roles: OFFICE },
  'desk/doorKey': { roles: OFFICE },
  /** The page on which an account becomes a member of staff. */
  'desk/invitation': {},
});
