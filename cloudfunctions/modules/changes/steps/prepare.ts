import type { Session } from '../../../../domain/booking/session';
import { decidedOf } from '../../../../domain/changes/decided';
import { step } from '../../../../domain/changes/follow';
import { type OneDayChange, planOf, putBackOf } from '../../../../domain/changes/plan';
import { defined } from '../../../../domain/defined';
import { addDays, dateOf, type Moment } from '../../../../domain/time/time';
import { lostPeriod, withPeriodsOf } from '../../../../domain/timetable/periods';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Change } from '../../../../types/changes/change';
import type { Policy } from '../../../../types/policy/policy';
import { type PolicyVersion, policyStore, takesEffectAfter, unchanged } from '../../policy';
import { rosterStore, sessionStore } from '../../timetable';
import { type ChangeRecord, changeStore } from '../stores/changes';
import { awayFrom } from './awayFrom';
import { followRoster } from './followRoster';
import { byId, type Prepared } from './prepared';
import { type Making, prepareRoster } from './prepareRoster';

/**
 * Prepares a change: what it would do with every session, or why it cannot be made (R2a). Writes
 * nothing.
 */
export async function prepare(
  change: Change,
  reason: string,
  making: Making,
): Promise<Outcome<Prepared>> {
  switch (change.kind) {
    case 'roster':
    case 'rosterBack':
    case 'weekly':
    case 'doctor':
      return prepareRoster(change, making);
    case 'policy':
      return preparePolicy(change, making);
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
  const today = dateOf(now);
  const [spokenOf, roster, isAway] = await Promise.all([
    sessionsOf(change, today),
    rosterStore.current(),
    awayFrom(today),
  ]);
  const sessions = byId(spokenOf);
  const doctors = roster?.doctors ?? [];
  const planned = planOf(change, { sessions, doctors, policy, now, isAway });
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
    return done(await onPolicy(prepared, calendar => closed(calendar, date, reason), now));
  }
  if (change.kind !== 'away') return done(prepared);
  const { doctorId, from, until } = change;
  return done({ ...prepared, away: { doctorId, from, until } });
}

/** All sessions that a change of single days names, and the others of days on which it opens or moves one. */
async function sessionsOf(change: OneDayChange, today: string): Promise<Session[]> {
  switch (change.kind) {
    case 'reopen':
    case 'session':
    case 'substitute': {
      const session = await sessionStore.get(change.sessionId);
      return session ? sessionStore.onDate(session.date) : [];
    }
    case 'extra':
      return sessionStore.onDate(change.date);
    case 'away': {
      const from = change.from < today ? today : change.from;
      return sessionStore.wholeBetween(from, change.until, { doctorId: change.doctorId });
    }
    case 'room':
      return sessionStore.wholeBetween(change.from < today ? today : change.from, change.until, {});
    case 'copyWeek': {
      const { from, to, departmentId, doctorId } = change;
      const whose = { departmentId, doctorId };
      const source = await sessionStore.wholeBetween(from, addDays(from, 6), whose);
      const dates = Array.from({ length: 7 }, (_, n) => addDays(to, n));
      const existing = await Promise.all(dates.map(date => sessionStore.onDate(date)));
      return [...source, ...existing.flat()];
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

/**
 * The next version of the policy. It is in force a minute later, longer than any instance keeps
 * what it has read.
 */
const standsOn = ({ version, from }: PolicyVersion, policy: Policy, now: Moment) => ({
  policy: { version: version + 1, policy, from: Math.max(now + takesEffectAfter, from + 1) },
  basis: `policy ${version}`,
});

/** Prepares another policy: the sessions of the days ahead follow its calendar and hours (R2). */
async function preparePolicy(
  { version, policy }: Extract<Change, { kind: 'policy' }>,
  { now }: Making,
): Promise<Outcome<Prepared>> {
  const newest = (await policyStore.versions(1))[0] ?? unchanged;
  if (newest.version !== version) return refused('POLICY_CHANGED', {});
  const lost = lostPeriod(newest.policy.hours, policy.hours);
  if (lost !== undefined) return refused('PERIOD_GONE', { name: lost });
  const roster = await rosterStore.whole();
  const followed = roster
    ? await followRoster(roster, policy, dateOf(now))
    : { steps: [], kept: [], unchanged: 0, sessions: new Map<string, Session>() };
  return done({ kind: 'policy', follows: true, ...followed, ...standsOn(newest, policy, now) });
}

/** Prepares putting a policy back, as long as there is no newer one. */
async function putPolicyBack(record: ChangeRecord, making: Making): Promise<Outcome<Prepared>> {
  const versions = await policyStore.versions();
  const newest = versions[0] ?? unchanged;
  const before = versions[1] ?? unchanged;
  if (newest.version !== record.policy?.version) return refused('CHANGE_NOT_BACK', {});
  const { version } = newest;
  const hours = withPeriodsOf(before.policy.hours, newest.policy.hours);
  const change = { kind: 'policy' as const, version, policy: { ...before.policy, hours } };
  const prepared = await preparePolicy(change, making);
  return prepared.ok
    ? done({ ...prepared.value, kind: 'putBack', takesBack: record._id })
    : prepared;
}

/** A change that also changes the calendar: it is based on the newest version of the policy. */
async function onPolicy(
  prepared: Prepared,
  calendarOf: (calendar: Calendar) => Calendar,
  now: Moment,
): Promise<Prepared> {
  const newest = (await policyStore.versions(1))[0] ?? unchanged;
  const { policy } = newest;
  const next = { ...policy, calendar: calendarOf(policy.calendar) };
  return { ...prepared, ...standsOn(newest, next, now) };
}

async function preparePutBack(changeId: string, making: Making): Promise<Outcome<Prepared>> {
  const record = await changeStore.get(changeId);
  if (!record) return refused('CHANGE_UNKNOWN', {});
  if (record.state !== 'applied') return refused('CHANGE_NOT_BACK', {});
  if (record.roster) return putRosterBack(record, making);
  if (record.kind === 'policy') return putPolicyBack(record, making);
  const stood = await sessionStore.byIds(record.steps.map(({ sessionId: id }) => id));
  const since = await laidOutStopped(record, making);
  const dates = new Set([...record.steps, ...since].map(({ date }) => date));
  const sameDays = await Promise.all([...dates].map(date => sessionStore.onDate(date)));
  const sessions = byId([...sameDays.flat(), ...stood, ...since]);
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
      ? await onPolicy(prepared, calendar => notClosed(calendar, change.date), making.now)
      : prepared,
  );
}

/** Sessions that were made as stopped while their doctor was away. */
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

/** Prepares putting a roster back, as long as no other came into force since. */
async function putRosterBack(record: ChangeRecord, making: Making): Promise<Outcome<Prepared>> {
  const current = await rosterStore.current();
  const rosterId = record.before;
  if (current?._id !== record.roster?._id || rosterId === undefined)
    return refused('CHANGE_NOT_BACK', {});
  const prepared = await prepareRoster({ kind: 'rosterBack', rosterId }, making, true);
  return prepared.ok
    ? done({ ...prepared.value, kind: 'putBack', ...defined({ takesBack: record._id }) })
    : prepared;
}
