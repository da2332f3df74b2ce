import { type Change, type ChangeKind, changeKinds } from '../../types/changes/change';
import { defaultPolicy } from '../../types/policy/policy';
import type { Session } from '../booking/session';
import { at } from '../time/time';
import type { SessionPlan } from '../timetable/timetable';
import { aboutClashes, clashesOf } from './clashes';
import { decidedOf, type Step } from './decided';
import { followPlan, step } from './follow';
import { type OneDayChange, planOf, putBackOf } from './plan';
import { laid } from './sessions.testkit';

const now = at('2026-11-30', '09:00');
const [one, other, third] = ['D001', 'D002', 'D003'].map((id, n) => ({
  ...{ id, name: ['胡长青', '万小红', '邱丽华'][n]!, title: '主任医师' },
}));
const doctors = [one!, other!, third!].map(doctor => ({
  ...doctor,
  department: { id: 'K01', name: '产科' },
  clinicTypes: ['expert' as const],
}));
const room = '1楼01诊室';
const own = laid({ room });
const others = laid({ doctor: 'D002', room: '2楼02诊室' });
const stopped = (session: Session): Session => ({ ...session, state: 'stopped' });
/** The other session, given to the first doctor. */
const given: Session = { ...others, doctor: one!, insteadOf: other! };

const mapOf = (...sessions: Session[]) => new Map(sessions.map(each => [each._id, each]));
const planned = (change: OneDayChange, ...sessions: Session[]) => {
  const plan = planOf(change, {
    sessions: mapOf(...sessions),
    doctors,
    policy: defaultPolicy,
    now,
  });
  if (!plan.ok) return plan.refused.code;
  return shown(plan.value.steps, ...sessions);
};
const shown = (steps: Step[], ...sessions: Session[]) =>
  clashesOf(steps, mapOf(...sessions)).map(
    each => `${each.of} ${each.sessionId} ${each.with.sessionId}`,
  );

const extra = { kind: 'extra', date: own.date, slotMinutes: 30, slots: 2, places: 1 } as const;
const day = { from: own.date, until: own.date };
const both = (of: string, a: Session, b: Session) => `${of} ${a._id} ${b._id}`;

/** Sessions that follow a roster or a calendar: a new one of a doctor who is a substitute at that time, in an occupied room. */
const followed = () => {
  const planOfSession = (session: Session): SessionPlan => ({
    ...{ id: session._id, date: session.date, period: session.period },
    ...{ department: session.department, doctor: session.doctor, room: session.room },
    ...{ clinicType: session.clinicType, capacity: session.capacity },
    slots: decidedOf(session).slots.map((slot, n) => ({ ...slot, firstNumber: n + 1 })),
  });
  const held = { ...given, room };
  return shown(followPlan([own, others].map(planOfSession), [held]).steps, held);
};
const bothOfFollowed = [both('doctor', own, given), both('room', own, given)];

/**
 * For every kind of change: its result for a doctor in two places, and for a room with two
 * sessions.
 */
const cases: Record<ChangeKind, () => [doctor: unknown, room: unknown]> = {
  reopen: () => [
    planned({ kind: 'reopen', sessionId: own._id }, stopped(own), given),
    planned({ kind: 'reopen', sessionId: own._id }, stopped(own), { ...others, room }),
  ],
  substitute: () => [
    planned({ kind: 'substitute', sessionId: others._id, doctorId: 'D001' }, own, others),
    // Both sessions were in one room before the change.
    planned({ kind: 'substitute', sessionId: others._id, doctorId: 'D003' }, own, {
      ...others,
      room,
    }),
  ],
  session: () => [
    planned(
      { kind: 'session', sessionId: own._id, start: '09:00' },
      { ...own, slots: own.slots.map(slot => ({ ...slot, start: '07:00', end: '07:30' })) },
      given,
    ),
    planned({ kind: 'session', sessionId: own._id, room: ' 2楼02诊室' }, own, others),
  ],
  extra: () => [
    planned(
      {
        ...extra,
        doctorId: 'D001',
        period: 'afternoon',
        start: '09:00',
        clinicType: 'expert',
        room: '3楼',
      },
      own,
    ),
    planned(
      { ...extra, doctorId: 'D003', period: 'morning', start: '08:00', clinicType: 'expert', room },
      own,
    ),
  ],
  room: () => [[], planned({ kind: 'room', room, toRoom: others.room, ...day }, own, others)],
  copyWeek: () => {
    const before = laid({ date: '2026-12-02', room });
    const next = { ...given, _id: 'S-20261209-D002-am', date: '2026-12-09', room };
    const change = { kind: 'copyWeek', from: '2026-11-30', to: '2026-12-07' } as const;
    const found = planned(change, before, next);
    return [found, found];
  },
  putBack: () => {
    const undone = step(own, { ...decidedOf(own), state: 'stopped' });
    const sessions = mapOf(stopped(own), { ...given, room });
    const plan = putBackOf([undone], { sessions, now }, now - 1);
    const found = shown(plan.steps, ...sessions.values());
    return [found, found];
  },
  ...{ weekly: () => [followed(), followed()], roster: () => [followed(), followed()] },
  ...{ rosterBack: () => [followed(), followed()], policy: () => [followed(), followed()] },
  doctor: () => [followed(), followed()],
  stop: () => [[], planned({ kind: 'stop', sessionId: own._id }, own, { ...given, room })],
  away: () => [[], planned({ kind: 'away', doctorId: 'D001', ...day }, own, given)],
  closing: () => [[], planned({ kind: 'closing', date: own.date }, own, { ...given, room })],
};

const copied = ['S-20261209-D001-am', 'S-20261209-D002-am'];
const said: Record<ChangeKind, [doctor: unknown, room: unknown]> = {
  reopen: ['DOCTOR_BUSY', [both('room', own, others)]],
  substitute: ['SUBSTITUTE_BUSY', []],
  session: ['DOCTOR_BUSY', [both('room', own, others)]],
  extra: ['DOCTOR_BUSY', [`room S-20261202-D003-am ${own._id}`]],
  room: [[], [both('room', own, others)]],
  copyWeek: [
    ['doctor', 'room'].map(of => `${of} ${copied.join(' ')}`),
    ['doctor', 'room'].map(of => `${of} ${copied.join(' ')}`),
  ],
  ...{ putBack: [bothOfFollowed, bothOfFollowed], weekly: [bothOfFollowed, bothOfFollowed] },
  ...{ roster: [bothOfFollowed, bothOfFollowed], rosterBack: [bothOfFollowed, bothOfFollowed] },
  ...{ policy: [bothOfFollowed, bothOfFollowed], doctor: [bothOfFollowed, bothOfFollowed] },
  ...{ stop: [[], []], away: [[], []], closing: [[], []] },
};

test.each(changeKinds)(
  'R2a: %s never silently has a doctor in two places, or two sessions in one room',
  kind => {
    const found = cases[kind]();
    expect(found).toEqual(said[kind]);
    expect(typeof found[0] === 'string').toBe(aboutClashes[kind] === 'refused');
  },
);

test('sessions one after the other, on other days, or not open, are no clash', () => {
  const change = (start: string): Change & { kind: 'extra' } => ({
    ...{ ...extra, doctorId: 'D001', period: 'afternoon', start, clinicType: 'expert', room },
  });
  const end = own.slots.at(-1)!.end;
  expect(planned(change(end), own)).toEqual([]);
  expect(planned(change('09:00'), laid({ date: '2026-12-03' }))).toEqual([]);
  expect(planned(change('09:00'), stopped(own))).toEqual([]);
});
