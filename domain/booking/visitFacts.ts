import type { VisitFacts } from '../../types/notices/facts';
import type { LocalDate, LocalTime } from '../time/time';

/** The fields of an appointment that its messages contain. */
export interface ToldVisit {
  _id: string;
  date: LocalDate;
  start: LocalTime;
  department: { name: string };
  doctor: { name: string };
  room: string;
  number: number;
}

/** The fields that are read of an appointment to write its messages. */
export const toldFields = ['date', 'start', 'department', 'doctor', 'room', 'number'] as const;

/** The facts that a message says about a visit, as it is now. */
export const visitFacts = (visit: ToldVisit): VisitFacts => ({
  appointmentId: visit._id,
  date: visit.date,
  start: visit.start,
  department: visit.department.name,
  doctor: visit.doctor.name,
  room: visit.room,
  number: visit.number,
});
