import type { Session } from '../../../../domain/booking/session';
import { dayOf } from '../../../../domain/time/calendar';
import { addDays, type LocalDate } from '../../../../domain/time/time';
import { difference, type SessionPlan, sessionsFor } from '../../../../domain/timetable/timetable';
import type { Policy } from '../../../../types/policy/policy';
import type { Roster } from '../stores/rosters';
import { sessionStore } from '../stores/sessions';

/** What laying out did, in sessions. */
export interface LaidOut {
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
  /** Sessions that the roster would change or end, but places of which are sold: left as they are. */
  kept: { sessionId: string; bookings: number }[];
}

/**
 * Lays out the sessions of the days ahead by the roster and the calendar (R2). Safe to run again at any time: what is
 * there already stays; a session nobody has booked yet follows a changed roster; one with bookings is never touched.
 */
export async function layOutSessions(
  roster: Pick<Roster, 'departments' | 'rows'>,
  policy: Policy,
  today: LocalDate,
): Promise<LaidOut> {
  const result: LaidOut = { added: 0, changed: 0, unchanged: 0, withdrawn: 0, kept: [] };
  for (let ahead = 0; ahead <= policy.session.layOutDaysAhead; ahead++) {
    const date = addDays(today, ahead);
    const day = dayOf(date, policy.calendar);
    const planned = sessionsFor(date, roster, day).map(unsold);
    await layOutDay(planned, await sessionStore.onDate(date), result);
  }
  return result;
}

async function layOutDay(planned: Session[], existing: Session[], result: LaidOut): Promise<void> {
  const there = new Map(existing.map(session => [session._id, session]));
  const missing = planned.filter(({ _id }) => !there.has(_id));
  if (missing.length) await sessionStore.insertMissing(missing);
  result.added += missing.length;

  for (const plan of planned) {
    const session = there.get(plan._id);
    there.delete(plan._id);
    if (!session) continue;
    const stands =
      session.insteadOf || (session.state === 'open' && difference(session, plan) === 'same');
    if (stands || session.state === 'stopped') result.unchanged++;
    else if (await sessionStore.replaceUnsold(plan)) result.changed++;
    else keep(session, result);
  }
  for (const session of there.values()) {
    if (session.state !== 'open') continue;
    if (await sessionStore.withdrawUnsold(session)) result.withdrawn++;
    else keep(session, result);
  }
}

const keep = (session: Session, result: LaidOut) => {
  const claims = session.slots.flatMap(slot => slot.claims);
  const bookings = claims.filter(claim => claim.givenBackAt === undefined).length;
  result.kept.push({ sessionId: session._id, bookings });
};

const unsold = (plan: SessionPlan): Session => {
  const { id, date, period, department, doctor, clinicType, room, capacity } = plan;
  return {
    _id: id,
    date,
    period,
    department,
    doctor,
    clinicType,
    room,
    state: 'open',
    capacity,
    left: capacity,
    slots: plan.slots.map(({ start, end, capacity: places, firstNumber }) => ({
      start,
      end,
      capacity: places,
      left: places,
      numbers: Array.from({ length: places }, (_, index) => firstNumber + index),
      claims: [],
    })),
    touchedAt: 0,
  };
};
