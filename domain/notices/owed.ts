import type { AnyNotice, NoticeFacts, NoticeKind, VisitFacts } from '../../types/notices/facts';
import type { LocalDate, LocalTime, Moment } from '../time/time';

/**
 * A notice as it stands in the document that causes it, in the very write that is its cause (R19); the job `gather` takes
 * it to the outbox. The id names the cause, so whatever is done twice is one notice.
 */
export type OwedNotice = AnyNotice & {
  id: string;
  at: Moment;
  /** Whom it is for, where that is not the account of the document. */
  account?: string;
};

/** A notice with the facts of its kind. */
export const owed = <K extends NoticeKind>(
  kind: K,
  id: string,
  facts: NoticeFacts[K],
  at: Moment,
): OwedNotice => ({ kind, id, facts, at }) as OwedNotice;

/** An appointment as far as its messages tell of it. */
export interface ToldVisit {
  _id: string;
  date: LocalDate;
  start: LocalTime;
  department: { name: string };
  doctor: { name: string };
  room: string;
  number: number;
}

/** What a message tells of a visit, as it is now. */
export const visitFacts = (visit: ToldVisit): VisitFacts => ({
  appointmentId: visit._id,
  date: visit.date,
  start: visit.start,
  department: visit.department.name,
  doctor: visit.doctor.name,
  room: visit.room,
  number: visit.number,
});
