import { remindsFrom } from '../../../../domain/booking/answering';
import { visitFacts } from '../../../../domain/booking/visitFacts';
import {
  addDays,
  at,
  dateOf,
  type LocalDate,
  type Moment,
  nextTime,
} from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { derivedId } from '../../../cloud/derivedId';
import type { Job } from '../../../cloud/runJobs';
import { appointmentStore } from '../../appointments';
import { jobStore } from '../../jobs';
import { noticeFor, noticeStore } from '../../notices';
import { deathStore } from '../../people';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';

/** The patients of this many sessions are reminded together. */
const piece = 20;

/**
 * Puts the reminders of tomorrow's visits into the outbox at the policy's time on the day before
 * (R13), while cancelling is free. Days come one after another, so that after an outage today's
 * visits are reminded of as well. Patients booked after that time need no reminder. Notices from a
 * run that was killed stay as they are.
 */
export const remind: Job = {
  name: 'remind',
  async run(now, timeLeft) {
    const policy = await policyAt(now);
    const upTo = await jobStore.upTo('remind');
    let reminded = 0;
    for (const date of dueDates(now, policy)) {
      if (upTo >= at(date)) continue;
      const done = await remindOf(date, policy, now, timeLeft);
      reminded += done.reminded;
      if (!done.all) break;
      await jobStore.setUpTo('remind', at(date));
    }
    return { reminded };
  },
  dueAt: async now => nextTime(now, (await policyAt(now)).notices.reminderAt),
};

/**
 * The moment until which cancelling is free; empty if that has ended, as after an outage of the
 * timer.
 */
const freeStill = ({ freeUntil }: { freeUntil: Moment }, now: Moment) =>
  now < freeUntil ? { freeUntil } : {};

/** The dates whose reminders are due and which are not over. */
const dueDates = (now: Moment, policy: Policy): LocalDate[] => {
  const today = dateOf(now);
  return [today, addDays(today, 1)].filter(date => now >= remindsFrom(date, policy));
};

async function remindOf(
  date: LocalDate,
  policy: Policy,
  now: Moment,
  timeLeft: () => boolean,
): Promise<{ reminded: number; all: boolean }> {
  const from = remindsFrom(date, policy);
  const sessions = await sessionStore.heads(date, date);
  let reminded = 0;
  for (let first = 0; first < sessions.length; first += piece) {
    if (!timeLeft()) return { reminded, all: false };
    const ids = sessions.slice(first, first + piece).map(({ _id }) => _id);
    const found = (await appointmentStore.toRemind(ids)).filter(each => each.bookedAt < from);
    const dead = await deathStore.among(found.map(({ patientId }) => patientId));
    const booked = found.filter(({ patientId }) => !dead.has(patientId));
    await noticeStore.insertMissing(
      booked.map(each => {
        const { _id, patientId, account, reportBy } = each;
        const id = derivedId('reminder', _id, date);
        const to = { id, account, patientId, appointmentId: _id, at: from };
        return noticeFor(
          'reminder',
          { ...visitFacts(each), reportBy, ...freeStill(each, now) },
          to,
        );
      }),
    );
    reminded += booked.length;
  }
  return { reminded, all: true };
}
