import type { JobName, TimedFunction } from '../../domain/running/jobs';
import type { Moment } from '../moment';

/** Every kind of message the hospital sends (R19), in the order in which they come up around a visit. */
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
  'dayList',
  'duty',
  'stalled',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a member of staff is told of. */
export const duties = [
  'worry',
  'worryOverdue',
  'caseAssigned',
  'caseOverdue',
  'praised',
  'importDone',
] as const;
export type Duty = (typeof duties)[number];

/** The visit a message is about; whom it is for is sealed beside it. */
export interface VisitFacts {
  appointmentId: string;
  /** `YYYY-MM-DD` and `HH:mm`, local. */
  date: string;
  start: string;
  department: string;
  doctor: string;
  room: string;
  number: number;
}

/** What each kind of message tells, as it was at the moment of its cause. Nothing here names the patient. */
export interface NoticeFacts {
  booked: VisitFacts;
  placeGiven: VisitFacts;
  moved: VisitFacts;
  cancelled: VisitFacts & { by: 'patient' | 'desk' };
  /** Those written before the reminder said it have no `freeUntil`. */
  reminder: VisitFacts & { reportBy: Moment; freeUntil?: Moment };
  stopped: VisitFacts;
  /** `doctor` is the substitute. */
  substituted: VisitFacts;
  /** The visit as it is after the change (R2a). */
  timeChanged: VisitFacts & { startBefore: string };
  roomChanged: VisitFacts;
  /** A stop was taken back: the appointment stands again, under its number. */
  reopened: VisitFacts;
  /** How many were still before them when it was caused (R24). */
  soon: VisitFacts & { before: number };
  /** Strikes counting now, of how many that bar (R8). */
  noShow: VisitFacts & { counting: number; of: number };
  barred: { until: Moment; strikes: number };
  returnVisit: {
    returnVisitId: string;
    doctorId: string;
    date: string;
    department: string;
    doctor: string;
    /** When booking for that day closes, and whether this is the reminder of the last day (R13). */
    closesAt: Moment;
    last: boolean;
  };
  survey: {
    /** The survey's id: the visit's, or that of a stay's survey. */
    appointmentId: string;
    date: string;
    department: string;
    /** None: it is of a stay on a ward, whose date is the day of leaving. */
    doctor?: string;
    closesAt: Moment;
  };
  caseAnswered: { caseId: string; department: string; answeredAt: Moment };
  care: { careId: string; title: string; department: string; date: string };
  /**
   * The day before a call of the follow-up (R15): which office of the hospital calls, from which number, and in which whole hour where
   * that is known. `home`: somebody comes to the patient's home.
   */
  call: {
    followUpId: string;
    date: string;
    office: string;
    phone: string;
    hour?: number;
    home?: true;
  };
  /** Another account has added the person (R23). */
  heldByAnother: { patientId: string; since: Moment };
  /** Another account, or the hospital itself, has booked for the person (R13, R23). */
  bookedByAnother: VisitFacts & { byHospital?: true };
  /** For staff: the evening's list of the next day, or a doctor's own of the day (R10). */
  dayList: { date: string; bookings: number; own: boolean };
  /** For staff: something waits for them (R15, R16), or is about them (R14). `about` is the thing's id, for the page. */
  duty: { what: Duty; department: string; at: Moment; about: string };
  /** For the outpatient office: a timer or a job has not run since. */
  stalled: { what: TimedFunction | JobName; since: Moment };
}

/** Facts of any kind, told apart by the kind beside them. */
export type AnyNotice = { [K in NoticeKind]: { kind: K; facts: NoticeFacts[K] } }[NoticeKind];

/** What must be heard: where no message gets through, the desk calls (R19). */
export const mattersMost: readonly NoticeKind[] = [
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
  'noShow',
  'barred',
];
