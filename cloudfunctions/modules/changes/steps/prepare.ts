import type { Session } from '../../../../domain/booking/session';
import { decidedOf } from '../../../../domain/changes/decided';
import { step } from '../../../../domain/changes/follow';
import { type OneDayChange, planOf, putBackOf } from '../../../../domain/changes/plan';
import { defined } from '../../../../domain/defined';
import { addDays, dateOf } from '../../../../domain/time/time';
import { sessionId } from '../../../../domain/timetable/timetable';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Change } from '../../../../types/changes/change';
import type { Policy } from '../../../../types/policy/policy';
import { policyStore, unchanged } from '../../policy';
import { rosterStore, sessionStore } from '../../timetable';
import { type ChangeRecord, changeStore } from '../stores/changes';
import { byId, type Prepared } from './prepared';
import { type Making, prepareRoster } from './prepareRoster';

/** Thinks a change out: what it would do with every session, or why it cannot be made (R2a). Nothing is changed by asking. */
export async function prepare(
  change: Change,
  reason: string,
  making: Making,
): Promise<Outcome<Prepared>> {
  switch (change.kind) {
    case 'roster':
    case 'rosterBack':
    case 'weekly':
      return prepareRoster(change, making);
    case 'putBack':
      return preparePutBack(change.changeId, making);
    default:
      return prepareDays(change, reason, making);
  }
}

async function prepareDays(
  change: OneDayChange,
  reason: string,
  { policy, now }: Making,
): Promise<Outcome<Prepared>> {
  const [spokenOf, roster] = await Promise.all([
    sessionsOf(change, dateOf(now)),
    rosterStore.current(),
  ]);
  const sessions = byId(spokenOf);
  const planned = planOf(change, { sessions, doctors: roster?.doctors ?? [], policy, now });
  if (!planned.ok) return planned;
  const prepared: Prepared = {
    kind: change.kind,
    ...planned.value,
    unchanged: 0,
    sessions,
    basis: '',
  };
  if (change.kind === 'closing') {
    const { date } = change;
    return done(await onPolicy(prepared, calendar => closed(calendar, date, reason)));
  }
  if (change.kind !== 'away') return done(prepared);
  const { doctorId, from, until } = change;
  return done({ ...prepared, away: { doctorId, from, until } });
}

/** Every session that a change of single days speaks of. */
async function sessionsOf(change: OneDayChange, today: string): Promise<Session[]> {
  switch (change.kind) {
    case 'substitute': {
      const session = await sessionStore.get(change.sessionId);
      return session ? sessionStore.onDate(session.date) : [];
    }
    case 'extra':
      return sessionStore.byIds([sessionId(change.date, change.doctorId, change.period)]);
    case 'away': {
      const from = change.from < today ? today : change.from;
      return sessionStore.wholeBetween(from, change.until, { doctorId: change.doctorId });
    }
    case 'copyWeek': {
      const { from, to, departmentId, doctorId } = change;
      const whose = { departmentId, doctorId };
      const source = await sessionStore.wholeBetween(from, addDays(from, 6), whose);
      const dates = Array.from({ length: 7 }, (_, n) => addDays(to, n));
      const there = await Promise.all(dates.map(date => sessionStore.onDate(date)));
      return [...source, ...there.flat()];
    }
    case 'closing':
      return sessionStore.onDate(change.date);
    default:
      return sessionStore.byIds([change.sessionId]);
  }
}

type Calendar = Policy['calendar'];

const closed = ({ closings, openings }: Calendar, date: string, reason: string): Calendar => ({
  closings: [
    ...closings.filter(day => day.date !== date),
    { date, reason: reason.slice(0, 50) },
  ].sort((a, b) => (a.date < b.date ? -1 : 1)),
  openings: openings.filter(day => day.date !== date),
});

const notClosed = ({ closings, openings }: Calendar, date: string): Calendar => ({
  closings: closings.filter(day => day.date !== date),
  openings,
});

/** A change that also makes another calendar: it stands on the newest version of the policy. */
async function onPolicy(
  prepared: Prepared,
  calendarOf: (calendar: Calendar) => Calendar,
): Promise<Prepared> {
  const newest = (await policyStore.versions(1))[0] ?? unchanged;
  const { version, policy } = newest;
  return {
    ...prepared,
    policy: { version: version + 1, policy: { ...policy, calendar: calendarOf(policy.calendar) } },
    basis: `policy ${version}`,
  };
}

async function preparePutBack(changeId: string, making: Making): Promise<Outcome<Prepared>> {
  const record = await changeStore.get(changeId);
  if (!record) return refused('CHANGE_UNKNOWN', {});
  if (record.state !== 'applied') return refused('CHANGE_NOT_BACK', {});
  if (record.roster) return putRosterBack(record, making);
  if (record.kind === 'policy') return refused('CHANGE_NOT_BACK', {});
  const stood = await sessionStore.byIds(record.steps.map(({ sessionId: id }) => id));
  const since = await laidOutStopped(record, making);
  const sessions = byId([...stood, ...since]);
  const plan = putBackOf(record.steps, { sessions, now: making.now }, record.at);
  const reopened = since.map(session => step(session, { ...decidedOf(session), state: 'open' }));
  const prepared: Prepared = {
    kind: 'putBack',
    steps: [...plan.steps, ...reopened],
    kept: plan.kept,
    unchanged: 0,
    sessions,
    takesBack: record._id,
    basis: record._id,
  };
  const { change } = record;
  return done(
    change?.kind === 'closing'
      ? await onPolicy(prepared, calendar => notClosed(calendar, change.date))
      : prepared,
  );
}

/** Sessions that were laid out as stopped while their doctor was away. */
async function laidOutStopped({ away, steps }: ChangeRecord, { now }: Making): Promise<Session[]> {
  if (!away) return [];
  const known = new Set(steps.map(({ sessionId: id }) => id));
  const from = away.from < dateOf(now) ? dateOf(now) : away.from;
  const own = await sessionStore.wholeBetween(from, away.until, { doctorId: away.doctorId });
  return own.filter(
    ({ _id, state, changedAt }) =>
      state === 'stopped' && changedAt === undefined && !known.has(_id),
  );
}

/** The roster that was in force before comes into force again, as long as no other did since. */
async function putRosterBack(record: ChangeRecord, making: Making): Promise<Outcome<Prepared>> {
  const current = await rosterStore.current();
  const rosterId = record.before;
  if (current?._id !== record.roster?._id || rosterId === undefined)
    return refused('CHANGE_NOT_BACK', {});
  const prepared = await prepareRoster({ kind: 'rosterBack', rosterId }, making);
  return prepared.ok
    ? done({ ...prepared.value, kind: 'putBack', ...defined({ takesBack: record._id }) })
    : prepared;
}
