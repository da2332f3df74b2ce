/** A whole number of the policy: its bounds, and its default. */
export interface NumberBounds {
  readonly min: number;
  readonly max: number;
  readonly preset: number;
}
/** A local time of day of the policy. */
export interface TimeBounds {
  readonly preset: string;
}
export type Bounds = NumberBounds | TimeBounds;

const within = (min: number, max: number, preset: number): NumberBounds => ({ min, max, preset });
const upTo = (max: number, preset: number): NumberBounds => within(1, max, preset);
const time = (preset: string): TimeBounds => ({ preset });

/**
 * Every number and time of the rule book, by group and name. The contract and the office's page are
 * built from it.
 */
export const policyBounds = {
  account: {
    /** R1: the number of patients that an account may hold. */
    maxPatients: upTo(20, 5),
    /** R23: the number of accounts that may hold one patient. */
    holders: upTo(50, 8),
    /** The number of children that may be registered under one document. */
    children: upTo(20, 4),
    /**
     * The number of months for which an account whose holding was ended may not add the patient
     * again.
     */
    endedMonths: upTo(60, 6),
    /**
     * R8: the number of places that an account may hold in one session for patients without proof.
     */
    unprovenPerSession: upTo(20, 2),
  },
  limits: {
    /**
     * R20: the number of tries that an account has in an hour, including refused ones. Adding
     * patients.
     */
    adding: upTo(100, 10),
    /** Proving a holding. */
    proving: upTo(100, 10),
    /** Booking, moving and waiting. */
    booking: upTo(100, 60),
    /** Cancelling, and removing a patient from the account. */
    cancelling: upTo(100, 40),
    /** Complaints and requests to be called. */
    complaints: upTo(100, 10),
    /** All other changes. */
    saving: upTo(100, 100),
    /** Requests of one door key of another system, reads and writes together. */
    systems: upTo(20_000, 3_600),
  },
  booking: {
    /** R3: a session opens for booking this many days before its date. */
    opensDaysAhead: upTo(60, 7),
    /** R3: the local time at which it opens. */
    opensAt: time('08:00'),
    /** R3: it closes this many days before its date. */
    closesDaysBefore: within(0, 30, 1),
    /** R3: the local time at which it closes. */
    closesAt: time('14:00'),
    /** R4: the number of live appointments that a patient may have per department and day. */
    maxPerDepartmentDay: upTo(10, 1),
    /** R4: per day. */
    maxPerDay: upTo(20, 2),
    /** R4: in all. */
    maxLive: upTo(50, 5),
    /**
     * The number of times a patient may book in one session, including cancelled bookings, so that
     * nobody books and cancels again and again.
     */
    maxTakesPerSession: upTo(100, 20),
    /**
     * R4: the percentage of a session's places that is kept for desk, phone and on-site patients.
     */
    keptForDesk: within(0, 80, 0),
    /** R4: a returned place is free again after at most this many minutes; 0: at once. */
    returnedWithin: within(0, 120, 0),
  },
  session: {
    /** R2: the maximum length of a slot, in minutes. */
    slotMinutes: upTo(60, 30),
    /** Sessions are made this many days ahead, so that a page can say when one opens. */
    layOutDaysAhead: upTo(90, 14),
  },
  roster: {
    /**
     * R2a: withdrawing more than this percent of the sessions ahead requires typing their number.
     */
    withdrawAtOnce: within(0, 100, 5),
  },
  cancellation: {
    /** R5: free cancelling ends this many days before the visit. */
    freeDaysBefore: within(0, 30, 1),
    /** R5: the local time at which it ends. */
    freeUntil: time('15:00'),
  },
  bar: {
    /** R8: the number of live strikes that bar a patient. */
    strikes: upTo(20, 3),
    /** R8: the number of months within which these strikes count. */
    windowMonths: upTo(24, 1),
    /** R8: the number of months that a bar lasts. */
    lastsMonths: upTo(60, 6),
  },
  stop: {
    /** R9: the desk may enter a stop or a substitute until this many days before the date. */
    daysBefore: within(0, 30, 1),
    /** R9: the local time at which this ends; later only the outpatient office may. */
    until: time('16:00'),
  },
  waiting: {
    /** R12: the maximum length of a session's waiting list. */
    max: upTo(100, 20),
  },
  queue: {
    /** R24: a patient who was called and did not come goes behind this many others. */
    passedBack: upTo(20, 3),
    /** R24: a patient with this many others before them is told that their turn is near. */
    soon: within(0, 20, 3),
  },
  lists: {
    /** R10: the local time at which tomorrow's list is made. */
    eveningAt: time('16:30'),
    /** R10: the local time at which each doctor's list of the day is made. */
    morningAt: time('07:30'),
  },
  notices: {
    /** R13: the local time on the day before a visit at which its reminder is sent. */
    reminderAt: time('09:00'),
    /** R19: the local time from which nothing is sent that can wait. */
    quietFrom: time('21:00'),
    /** R19: the local time at which this ends. */
    quietUntil: time('07:30'),
  },
  sms: {
    /** R19: the number of SMS per day for messages that WeChat cannot deliver; 0: no SMS at all. */
    perDay: within(0, 20_000, 0),
  },
  returnVisit: {
    /**
     * R13: the first reminder is sent this many days before booking for a return date closes. The
     * second is sent on the day it closes.
     */
    remindDaysBefore: within(0, 30, 3),
    /** R13: the local time at which both are sent. */
    remindAt: time('09:00'),
  },
  survey: {
    /** R14: the local time on the day of the visit at which the survey is offered. */
    offeredAt: time('19:00'),
    /** R14: the number of days for which it is open. */
    openDays: upTo(60, 14),
    /** R14: the ward's form is offered this many days after discharge, at the same local time. */
    wardAfterDays: upTo(30, 3),
  },
  followUp: {
    /** R15: a patient is called within this many working days after an outpatient visit. */
    seenWorkingDays: upTo(30, 3),
    /** R15: the percentage of the patients who did not come that is called. */
    missedPercent: within(0, 100, 10),
    /**
     * R15: they are called within this many working days. The next value: a worry is answered
     * within this many hours.
     */
    missedWorkingDays: upTo(30, 3),
    worryHours: upTo(168, 24),
    /** R15: the first round is due within this many days after discharge. */
    firstDays: upTo(60, 5),
    /** R15: the first round is also due within this many working days; 0: no such rule. */
    firstWorkingDays: within(0, 60, 3),
    /** R15: the second round is due within this many days. */
    secondDays: upTo(90, 10),
    /** R15: the third round is due within this many months. */
    thirdMonths: upTo(12, 1),
    /** R15: a patient is called within this many working days after a health check. */
    healthCheckWorkingDays: upTo(60, 5),
    /** R15: the local time at which patients are told who will call them tomorrow. */
    announceAt: time('10:00'),
    /** R15: a patient who is not reached is tried on this many days. */
    tries: upTo(10, 3),
    /** R15: a taken call belongs to its caller for this many minutes. */
    takenMinutes: within(5, 480, 30),
    /** R15: a result may be undone for this many minutes after it was saved. */
    undoMinutes: within(0, 240, 15),
  },
  cases: {
    /** R16: a case is answered within this many days. */
    answerDays: upTo(60, 3),
    /** R16: a case is remedied within this many days. */
    remedyDays: upTo(100, 7),
  },
  sampling: {
    /** R17: the percentage of discharged patients that is drawn for the follow-up office. */
    percent: upTo(100, 10),
    /** R17: they are drawn from this many of the last days. */
    days: upTo(60, 3),
    /** R17: the percentage of a month's follow-up records that is drawn for the spot check. */
    spotPercent: upTo(100, 5),
  },
  retention: {
    /**
     * R25: the number of months for which visits are kept, with strikes, return dates and calls. At
     * least a year, since bars are counted from them.
     */
    visits: within(12, 600, 36),
    /** R25: surveys. */
    surveys: upTo(600, 36),
    /** R25: closed complaints and requests to be called. */
    cases: within(12, 600, 60),
    /** R25: stays, follow-up calls and care messages. */
    followUps: within(12, 600, 60),
    /** R25: messages. */
    notices: upTo(600, 6),
    /** R25: agreements, counted from their last change. */
    agreements: within(12, 600, 36),
    /** R25: the audit record; the law requires at least half a year. */
    records: within(6, 600, 36),
  },
};

/** The length of the reason for which the office closes or opens a day. Patients read it. */
export const dayReasonLength = { min: 1, max: 50 };
