import * as z from 'zod';
import { localDate, localTime } from '../moment';

const count = z.int().min(1);
/** Why the office closes or opens a day: patients read it. */
const dayReason = z.string().trim().min(1).max(50);

/** The policy's fields, each within its bounds; what an older version of the software stored gets the defaults of what it lacks. */
export const policyFields = z.strictObject({
  account: z
    .strictObject({
      /** R1: patients one account may hold. */
      maxPatients: count.max(20).default(5),
      /** R23: accounts that may hold one person, */
      holders: count.max(50).default(8),
      /** children that may be registered under one document, */
      children: count.max(20).default(4),
      /** and for how many months an account whose holding was ended may not add the person again. */
      endedMonths: count.max(60).default(6),
      /** R8: places that an account may hold in one session for people whose holding it has not proven. */
      unprovenPerSession: count.max(20).default(2),
    })
    .prefault({}),
  limits: z
    .strictObject({
      /** R20: tries of one account within an hour, by kind; refused ones count too. Adding people, */
      adding: count.max(100).default(10),
      /** proving a holding, */
      proving: count.max(100).default(10),
      /** booking, moving and waiting, */
      booking: count.max(100).default(60),
      /** cancelling and giving people up, */
      cancelling: count.max(100).default(40),
      /** complaints and wishes to be called, */
      complaints: count.max(100).default(10),
      /** and everything else that is saved. */
      saving: count.max(100).default(100),
    })
    .prefault({}),
  booking: z
    .strictObject({
      /** R3: how many days before its date a session opens … */
      opensDaysAhead: count.max(60).default(7),
      /** … at this local time, */
      opensAt: localTime.default('08:00'),
      /** and how many days before its date it closes … */
      closesDaysBefore: z.int().min(0).max(30).default(1),
      /** … at this local time. */
      closesAt: localTime.default('14:00'),
      /** R4: live appointments of one patient per department and day, */
      maxPerDepartmentDay: count.max(10).default(1),
      /** per day, */
      maxPerDay: count.max(20).default(2),
      /** and in all. */
      maxLive: count.max(50).default(5),
      /** How often one patient may take a place in one session, given-back ones counted: keeps a session from being churned. */
      maxTakesPerSession: count.max(100).default(20),
    })
    .prefault({}),
  session: z
    .strictObject({
      /** R2: the longest a slot may be, in minutes. */
      slotMinutes: count.max(60).default(30),
      /** How many days ahead sessions are laid out, so that a page can say when one opens. */
      layOutDaysAhead: count.max(90).default(14),
    })
    .prefault({}),
  roster: z
    .strictObject({
      /** R2a: withdrawing more of the sessions ahead, in percent, needs their number typed. */
      withdrawAtOnce: z.int().min(0).max(100).default(5),
    })
    .prefault({}),
  cancellation: z
    .strictObject({
      /** R5: how many days before the visit cancelling stops being free … */
      freeDaysBefore: z.int().min(0).max(30).default(1),
      /** … and at which local time. */
      freeUntil: localTime.default('15:00'),
    })
    .prefault({}),
  checkIn: z
    .strictObject({
      /** R6: report by this time in the morning, or by the slot's end if that is later; */
      morningBy: localTime.default('10:00'),
      /** the same for the afternoon. */
      afternoonBy: localTime.default('16:30'),
    })
    .prefault({}),
  bar: z
    .strictObject({
      /** R8: how many live strikes bar a patient … */
      strikes: count.max(20).default(3),
      /** … within how many months … */
      windowMonths: count.max(24).default(1),
      /** … and for how many months. */
      lastsMonths: count.max(60).default(6),
    })
    .prefault({}),
  stop: z
    .strictObject({
      /** R9: how many days before the date the desk may still enter a stop or a substitute … */
      daysBefore: z.int().min(0).max(30).default(1),
      /** … until this local time; later only by the outpatient office. */
      until: localTime.default('16:00'),
    })
    .prefault({}),
  waiting: z
    .strictObject({
      /** R12: the longest a session's waiting list may be. */
      max: count.max(100).default(20),
    })
    .prefault({}),
  lists: z
    .strictObject({
      /** R10: tomorrow's list is compiled at this local time; */
      eveningAt: localTime.default('16:30'),
      /** each doctor's own of the day at this. */
      morningAt: localTime.default('07:30'),
    })
    .prefault({}),
  notices: z
    .strictObject({
      /** R19: the reminder of tomorrow's visit goes out at this local time the day before. */
      reminderAt: localTime.default('18:00'),
    })
    .prefault({}),
  returnVisit: z
    .strictObject({
      /** R13: how many days before booking for the return date closes the first reminder goes out; the second goes out on that last day … */
      remindDaysBefore: z.int().min(0).max(30).default(3),
      /** … at this local time. */
      remindAt: localTime.default('09:00'),
    })
    .prefault({}),
  survey: z
    .strictObject({
      /** R14: offered on the evening of the visit at this local time … */
      offeredAt: localTime.default('19:00'),
      /** … and for how many days it is open. */
      openDays: count.max(60).default(14),
    })
    .prefault({}),
  followUp: z
    .strictObject({
      /** R15: within how many working days an outpatient who was seen is called; */
      seenWorkingDays: count.max(30).default(3),
      /** how many in a hundred of the patients who did not come are called, */
      missedPercent: z.int().min(0).max(100).default(10),
      /** and within how many working days; */
      missedWorkingDays: count.max(30).default(3),
      /** discharged patients: the first round within how many days of leaving … */
      firstDays: count.max(60).default(5),
      /** … and within how many working days at the latest (0: no such rule), */
      firstWorkingDays: z.int().min(0).max(60).default(3),
      /** the second round within how many days, */
      secondDays: count.max(90).default(10),
      /** the third round within how many months; */
      thirdMonths: count.max(12).default(1),
      /** after a health check, within how many working days. */
      healthCheckWorkingDays: count.max(60).default(5),
      /** On how many days in all a patient who is not reached is tried. */
      tries: count.max(10).default(3),
    })
    .prefault({}),
  cases: z
    .strictObject({
      /** R16: within how many days a case is answered, */
      answerDays: count.max(60).default(3),
      /** and within how many it is remedied. */
      remedyDays: count.max(100).default(7),
    })
    .prefault({}),
  sampling: z
    .strictObject({
      /** R17: how many in a hundred of the discharged patients … */
      percent: count.max(100).default(10),
      /** … of how many last days are drawn for the follow-up centre; */
      days: count.max(60).default(3),
      /** and how many in a hundred of a month's follow-up records are drawn for the spot check. */
      spotPercent: count.max(100).default(5),
    })
    .prefault({}),
  retention: z
    .strictObject({
      /** R25: for how many months it is kept: visits with strikes, return dates and calls; not less than a year, since bars are counted from them, */
      visits: z.int().min(12).max(100).default(36),
      /** surveys, */
      surveys: count.max(100).default(36),
      /** closed complaints and wishes to be called, */
      cases: z.int().min(12).max(100).default(60),
      /** stays, follow-up calls and care messages, */
      followUps: z.int().min(12).max(100).default(60),
      /** messages that did not go out, */
      notices: count.max(100).default(6),
      /** what was agreed to, from its last change on, */
      agreements: z.int().min(12).max(100).default(36),
      /** and the audit record: the law asks for half a year at least. */
      records: z.int().min(6).max(100).default(36),
    })
    .prefault({}),
  calendar: z
    .strictObject({
      /** R2: days the office closes on top of the official calendar. */
      closings: z
        .array(z.strictObject({ date: localDate, reason: dayReason }))
        .max(200)
        .default([]),
      /** R2: days the office opens on top of it, and the weekday whose roster they work. */
      openings: z
        .array(
          z.strictObject({
            date: localDate,
            reason: dayReason,
            worksAs: z.int().min(1).max(6).optional(),
          }),
        )
        .max(200)
        .default([]),
    })
    .prefault({}),
});

export type Policy = z.output<typeof policyFields>;
