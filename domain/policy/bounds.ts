/** A whole number of the policy: its bounds, and what it is where the hospital says nothing. */
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

/** Every number and time of the rule book, by group and name: the contract and the office's page are made of it. */
export const policyBounds = {
  account: {
    /** R1: patients one account may hold. */
    maxPatients: upTo(20, 5),
    /** R23: accounts that may hold one person, */
    holders: upTo(50, 8),
    /** children that may be registered under one document, */
    children: upTo(20, 4),
    /** and for how many months an account whose holding was ended may not add the person again. */
    endedMonths: upTo(60, 6),
    /** R8: places that an account may hold in one session for people whose holding it has not proven. */
    unprovenPerSession: upTo(20, 2),
  },
  limits: {
    /** R20: tries of one account within an hour, by kind; refused ones count too. Adding people, */
    adding: upTo(100, 10),
    /** proving a holding, */
    proving: upTo(100, 10),
    /** booking, moving and waiting, */
    booking: upTo(100, 60),
    /** cancelling and giving people up, */
    cancelling: upTo(100, 40),
    /** complaints and wishes to be called, */
    complaints: upTo(100, 10),
    /** and everything else that is saved. */
    saving: upTo(100, 100),
    /** Requests of one key of another system, reads and writes alike. */
    systems: upTo(20_000, 3_600),
  },
  booking: {
    /** R3: how many days before its date a session opens … */
    opensDaysAhead: upTo(60, 7),
    /** … at this local time, */
    opensAt: time('08:00'),
    /** and how many days before its date it closes … */
    closesDaysBefore: within(0, 30, 1),
    /** … at this local time. */
    closesAt: time('14:00'),
    /** R4: live appointments of one patient per department and day, */
    maxPerDepartmentDay: upTo(10, 1),
    /** per day, */
    maxPerDay: upTo(20, 2),
    /** and in all. */
    maxLive: upTo(50, 5),
    /** How often one patient may take a place in one session, given-back ones counted: keeps a session from being churned. */
    maxTakesPerSession: upTo(100, 20),
    /** R4: how many places in a hundred of a session are kept for desk, phone and on-site patients, */
    keptForDesk: within(0, 80, 0),
    /** and after how many minutes at the latest a place that was given back is free again; 0: at once. */
    returnedWithin: within(0, 120, 0),
  },
  session: {
    /** R2: the longest a slot may be, in minutes. */
    slotMinutes: upTo(60, 30),
    /** How many days ahead sessions are laid out, so that a page can say when one opens. */
    layOutDaysAhead: upTo(90, 14),
  },
  roster: {
    /** R2a: withdrawing more of the sessions ahead, in percent, needs their number typed. */
    withdrawAtOnce: within(0, 100, 5),
  },
  cancellation: {
    /** R5: how many days before the visit cancelling stops being free … */
    freeDaysBefore: within(0, 30, 1),
    /** … and at which local time. */
    freeUntil: time('15:00'),
  },
  bar: {
    /** R8: how many live strikes bar a patient … */
    strikes: upTo(20, 3),
    /** … within how many months … */
    windowMonths: upTo(24, 1),
    /** … and for how many months. */
    lastsMonths: upTo(60, 6),
  },
  stop: {
    /** R9: how many days before the date the desk may still enter a stop or a substitute … */
    daysBefore: within(0, 30, 1),
    /** … until this local time; later only by the outpatient office. */
    until: time('16:00'),
  },
  waiting: {
    /** R12: the longest a session's waiting list may be. */
    max: upTo(100, 20),
  },
  queue: {
    /** R24: a patient who was called and was not there goes behind this many others, */
    passedBack: upTo(20, 3),
    /** and a patient who has this many others before them is told that their turn comes soon. */
    soon: within(0, 20, 3),
  },
  lists: {
    /** R10: tomorrow's list is compiled at this local time; */
    eveningAt: time('16:30'),
    /** each doctor's own of the day at this. */
    morningAt: time('07:30'),
  },
  notices: {
    /** R13: the reminder of tomorrow's visit goes out at this local time the day before. */
    reminderAt: time('09:00'),
    /** R19: what can wait is not sent from this local time … */
    quietFrom: time('21:00'),
    /** … until this one. */
    quietUntil: time('07:30'),
  },
  sms: {
    /** R19: how many SMS may be sent a day where WeChat brings no message; none: no SMS at all. */
    perDay: within(0, 20_000, 0),
  },
  returnVisit: {
    /** R13: how many days before booking for the return date closes the first reminder goes out; the second goes out on that last day … */
    remindDaysBefore: within(0, 30, 3),
    /** … at this local time. */
    remindAt: time('09:00'),
  },
  survey: {
    /** R14: offered on the evening of the visit at this local time … */
    offeredAt: time('19:00'),
    /** … and for how many days it is open. */
    openDays: upTo(60, 14),
    /** R14: how many days after leaving a ward its own form is offered, at the same time of the day. */
    wardAfterDays: upTo(30, 3),
  },
  followUp: {
    /** R15: within how many working days an outpatient who was seen is called; */
    seenWorkingDays: upTo(30, 3),
    /** how many in a hundred of the patients who did not come are called, */
    missedPercent: within(0, 100, 10),
    /** and within how many working days; */
    missedWorkingDays: upTo(30, 3),
    worryHours: upTo(168, 24),
    /** discharged patients: the first round within how many days of leaving … */
    firstDays: upTo(60, 5),
    /** … and within how many working days at the latest (0: no such rule), */
    firstWorkingDays: within(0, 60, 3),
    /** the second round within how many days, */
    secondDays: upTo(90, 10),
    /** the third round within how many months; */
    thirdMonths: upTo(12, 1),
    /** after a health check, within how many working days. */
    healthCheckWorkingDays: upTo(60, 5),
    /** At which local time patients are told who will call them tomorrow. */
    announceAt: time('10:00'),
    /** On how many days in all a patient who is not reached is tried. */
    tries: upTo(10, 3),
    /** For how many minutes a call is its caller's who took it, */
    takenMinutes: within(5, 480, 30),
    /** and for how many after saving an outcome may be taken back. */
    undoMinutes: within(0, 240, 15),
  },
  cases: {
    /** R16: within how many days a case is answered, */
    answerDays: upTo(60, 3),
    /** and within how many it is remedied. */
    remedyDays: upTo(100, 7),
  },
  sampling: {
    /** R17: how many in a hundred of the discharged patients … */
    percent: upTo(100, 10),
    /** … of how many last days are drawn for the follow-up centre; */
    days: upTo(60, 3),
    /** and how many in a hundred of a month's follow-up records are drawn for the spot check. */
    spotPercent: upTo(100, 5),
  },
  retention: {
    /** R25: for how many months it is kept, up to fifty years: visits with strikes, return dates and calls; not less than a year, since bars are counted from them, */
    visits: within(12, 600, 36),
    /** surveys, */
    surveys: upTo(600, 36),
    /** closed complaints and wishes to be called, */
    cases: within(12, 600, 60),
    /** stays, follow-up calls and care messages, */
    followUps: within(12, 600, 60),
    /** messages, */
    notices: upTo(600, 6),
    /** what was agreed to, from its last change on, */
    agreements: within(12, 600, 36),
    /** and the audit record: the law asks for half a year at least. */
    records: within(6, 600, 36),
  },
};

/** Why the office closes or opens a day: patients read it. */
export const dayReasonLength = { min: 1, max: 50 };
