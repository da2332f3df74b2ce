import type { JobName, TimedFunction } from '../../domain/running/jobs';
import type { Moment } from '../moment';

/** All kinds of messages (R19), in the order in which they occur around a visit. */
export const noticeKinds = [
  'booked',
  'placeGiven',
  'moved',
  'cancelled',
  'reminder',
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
  'soon',
  'noShow',
  'barred',
  'returnVisit',
  'survey',
  'caseAnswered',
  'care',
  'call',
  'heldByAnother',
  'bookedByAnother',
  'gaveWay',
  'dayList',
  'duty',
  'stalled',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a member of staff is told about. */
export const duties = [
  'worry',
  'worryOverdue',
  'caseAssigned',
  'caseOverdue',
  'praised',
  'importDone',
] as const;
export type Duty = (typeof duties)[number];

/** The visit of a message, without the patient. */
export interface VisitFacts {
  appointmentId: string;
  /** `YYYY-MM-DD` and `HH:mm`, hospital time. */
  date: string;
  start: string;
  department: string;
  doctor: string;
  room: string;
  number: number;
}

/**
 * The facts of each kind of message, at the moment of its cause. Nothing here names the patient.
 */
export interface NoticeFacts {
  booked: VisitFacts;
  placeGiven: VisitFacts;
  moved: VisitFacts;
  cancelled: VisitFacts & { by: 'patient' | 'desk' };
  /** Older ones have no `freeUntil`. */
  reminder: VisitFacts & { reportBy: Moment; freeUntil?: Moment };
  stopped: VisitFacts;
  /** `doctor` is the substitute. */
  substituted: VisitFacts;
  /** The visit after the change (R2a). */
  timeChanged: VisitFacts & { startBefore: string };
  roomChanged: VisitFacts;
  /** A stop was taken back: the appointment is valid again, with its number. */
  reopened: VisitFacts;
  /** The number of patients before this one at that moment (R24). */
  soon: VisitFacts & { before: number };
  /** The number of strikes that count now, and how many bar (R8). */
  noShow: VisitFacts & { counting: number; of: number };
  barred: { until: Moment; strikes: number };
  returnVisit: {
    returnVisitId: string;
    doctorId: string;
    date: string;
    department: string;
    doctor: string;
    /** When booking for that day closes, and whether this is the reminder on the last day (R13). */
    closesAt: Moment;
    last: boolean;
  };
  survey: {
    /** The survey's id: the visit's, or that of a stay's survey. */
    appointmentId: string;
    date: string;
    department: string;
    /** Missing: a stay on a ward, whose date is the day of discharge. */
    doctor?: string;
    closesAt: Moment;
  };
  caseAnswered: { caseId: string; department: string; answeredAt: Moment };
  care: { careId: string; title: string; department: string; date: string };
  /**
   * On the day before a follow-up call (R15): which office calls, from which number, and at which
   * whole hour, if that is known. `home`: a visit at the patient's home.
   */
  call: {
    followUpId: string;
    date: string;
    office: string;
    phone: string;
    hour?: number;
    home?: true;
  };
  /** Another account has added the patient (R23). */
  heldByAnother: { patientId: string; since: Moment };
  /** Another account, or the hospital itself, has booked for the patient (R13, R23). */
  bookedByAnother: VisitFacts & { byHospital?: true };
  /** The account was removed for another one, as all places for accounts were taken and none was proven (R23). */
  gaveWay: { patientId: string; since: Moment };
  /** For staff: tomorrow's list, or a doctor's own of the day (R10). */
  dayList: { date: string; bookings: number; own: boolean };
  /**
   * For staff: something waits for them (R15, R16), or is about them (R14). `about` is the id for
   * its page.
   */
  duty: { what: Duty; department: string; at: Moment; about: string };
  /** For the outpatient office: a timer or a job has not run since. */
  stalled: { what: TimedFunction | JobName; since: Moment };
}

/** The facts of any kind, distinguished by `kind`. */
export type AnyNotice = { [K in NoticeKind]: { kind: K; facts: NoticeFacts[K] } }[NoticeKind];

/** The kinds that patients must know: if no message is delivered, the desk calls (R19). */
export const mattersMost: readonly NoticeKind[] = [
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
  'noShow',
  'barred',
];
