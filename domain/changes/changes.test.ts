import fc from 'fast-check';
import { defaultPolicy } from '../../types/policy/policy';
import { keptIn, unsoldIn } from '../booking/places';
import { findClaim, type Session } from '../booking/session';
import { at } from '../time/time';
import { decidedOf, type Step, standingIn } from './decided';
import { effectOf } from './effect';
import type { OneDayChange } from './plan';
import { planOf, putBackOf } from './plan';
import { reshape, stepOn } from './reshape';
import { free, giveBack, laid, take } from './sessions.testkit';

const now = at('2026-11-30', '09:00');
const doctors = ['D001', 'D002'].map(id => ({
  ...{ id, name: id === 'D001' ? '胡长青' : '万小红', title: '主任医师' },
  department: { id: 'K01', name: '产科' },
  clinicTypes: ['expert' as const],
}));
const standing = (...sessions: Session[]) => ({
  sessions: new Map(sessions.map(each => [each._id, each])),
  doctors,
  policy: defaultPolicy,
  now,
});
const sessionId = 'S-20261202-D001-am';

/** A session after a change, with the appointments that a reopening restores. */
function applied(
  session: Session,
  change: OneDayChange,
  moment: number,
  restore: Set<string>,
  share = 0,
) {
  const planned = planOf(change, standing(session));
  if (!planned.ok) return { refused: planned.refused.code };
  const [step] = planned.value.steps;
  if (!step) return { session };
  const next = stepOn(session, step, { now: moment, restore, share });
  if (typeof next === 'string') throw new Error(next);
  return next.ok ? { session: next.value, step } : { refused: next.refused.code };
}

const dayChange: fc.Arbitrary<OneDayChange> = fc.oneof(
  fc.constant({ kind: 'stop' as const, sessionId }),
  fc.constant({ kind: 'reopen' as const, sessionId }),
  fc.record({
    kind: fc.constant('substitute' as const),
    sessionId: fc.constant(sessionId),
    doctorId: fc.constantFrom('D001', 'D002'),
  }),
  fc.record(
    {
      kind: fc.constant('session' as const),
      sessionId: fc.constant(sessionId),
      room: fc.constantFrom('1楼01诊室', '2楼05诊室'),
      start: fc.constantFrom('08:00', '09:00'),
      slotMinutes: fc.constantFrom(15, 20, 30),
      slots: fc.integer({ min: 1, max: 5 }),
      places: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: ['kind', 'sessionId'] },
  ),
);
interface Booking {
  act: 'book' | 'desk' | 'cancel' | 'later' | 'free';
  of: number;
}
type Act = Booking | { act: 'change'; change: OneDayChange };
const booking: fc.Arbitrary<Booking> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('book' as const), of: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('desk' as const), of: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('cancel' as const), of: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('later' as const), of: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('free' as const), of: fc.nat(4) }) },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 11, arbitrary: booking },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('change' as const), change: dayChange }) },
);

/**
 * A session after a booking with the id `id`, after a place was given back at once or later, or
 * after held places were freed.
 */
function played(
  session: Session,
  { act: what, of }: Booking,
  { id, moment, told }: { id: string; moment: number; told: Map<string, number> },
): Session {
  if (what === 'free') return free(session, of);
  if (what === 'book' || what === 'desk') {
    const next = take(session, of, id, moment, what === 'desk' ? 'kept' : 'left');
    if (next) told.set(id, findClaim(next, id)!.number);
    return next ?? session;
  }
  const given = [...told.keys()][of];
  if (!given || session.state !== 'open') return session;
  return giveBack(session, given, moment, what === 'later' ? moment + 1 : moment);
}

const standingOf = (session: Session): string[] =>
  session.slots.flatMap(standingIn).map(({ id }) => id);

/** Checks what is true of a session at any moment, given the numbers that patients were told. */
function holds(session: Session, told: ReadonlyMap<string, number>): void {
  for (const slot of session.slots) {
    const standing = standingIn(slot);
    expect(unsoldIn(slot)).toBe(slot.capacity - standing.length);
    expect(slot.left).toBeGreaterThanOrEqual(0);
    expect(keptIn(slot)).toBeGreaterThanOrEqual(0);
    expect(slot.numbers).toHaveLength(slot.claims.length + unsoldIn(slot));
    for (const { id } of standing) expect(findClaim(session, id)!.number).toBe(told.get(id));
  }
  const out = session.slots.flatMap(slot => [
    ...standingIn(slot).map(({ id }) => told.get(id)!),
    ...slot.numbers.slice(slot.claims.length),
  ]);
  expect(new Set(out).size).toBe(out.length);
  expect(session.capacity).toBe(session.slots.reduce((n, each) => n + each.capacity, 0));
  expect(session.left).toBe(session.slots.reduce((n, each) => n + each.left, 0));
  expect(session.kept ?? 0).toBe(session.slots.reduce((n, each) => n + keptIn(each), 0));
}

describe('R2a: changes and bookings in any order', () => {
  test('no place is sold twice or lost, no told number changes, and a change does what its preview showed', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 40 }),
        fc.integer({ min: 0, max: 80 }),
        (acts, share) => {
          let session = laid({ share });
          const told = new Map<string, number>();
          let stopped = new Set<string>();
          for (const [n, one] of acts.entries()) {
            const moment = now + n;
            if (one.act !== 'change')
              session = played(session, one, { id: `A-${n}`, moment, told });
            else {
              const sold = standingOf(session);
              const result = applied(session, one.change, moment, stopped, share);
              if (!result.session) {
                expect(['SESSION_STOPPED', 'PLACES_SOLD']).toContain(result.refused);
                continue;
              }
              if (result.step) expect(decidedOf(result.session)).toEqual(result.step.to);
              session = result.session;
              if (session.state === 'stopped') {
                stopped = new Set([...stopped, ...sold]);
                for (const id of sold) session = giveBack(session, id, moment);
              } else {
                expect(standingOf(session).sort()).toEqual(
                  [...new Set([...sold, ...stopped])].sort(),
                );
                stopped = new Set();
              }
            }
            holds(session, told);
          }
        },
      ),
      { numRuns: process.env.LONG ? 400 : 120 },
    );
  });

  test('putting back restores what was not booked or given back since; what was booked stays and is listed', () => {
    fc.assert(
      fc.property(
        ...[fc.array(booking, { maxLength: 20 }), dayChange, fc.array(booking, { maxLength: 4 })],
        (bookings, change, since) => {
          const told = new Map<string, number>();
          let session = laid({ share: 30 });
          for (const [n, one] of bookings.entries())
            session = played(session, one, { id: `A-${n}`, moment: now - 100 + n, told });
          const before = session;
          const sold = standingOf(session);
          const result = applied(session, change, now, new Set(), 30);
          if (!result.session || !result.step) return;
          session = result.session;
          const stopped = session.state === 'stopped';
          if (stopped) for (const id of sold) session = giveBack(session, id, now);
          for (const [n, one] of since.entries())
            session = played(session, one, { id: `B-${n}`, moment: now + 1 + n, told });
          const plan = putBackOf([result.step], standing(session), now);
          if (standingOf(session).some(id => id.startsWith('B-'))) {
            expect(plan).toMatchObject({ steps: [], kept: [{ session: { _id: sessionId } }] });
            return;
          }
          const stays = stopped ? sold : standingOf(session);
          // A session that cannot be restored has no step; it is listed instead.
          if (!plan.steps[0]) return expect(plan.kept).toHaveLength(1);
          const how = { now: now + 9, restore: new Set(stopped ? sold : []), share: 30 };
          const back = stepOn(session, plan.steps[0], how);
          if (typeof back === 'string' || !back.ok) throw new Error('not put back');
          expect(decidedOf(back.value)).toEqual(decidedOf(before));
          expect(standingOf(back.value).sort()).toEqual([...stays].sort());
          holds(back.value, told);
        },
      ),
      { numRuns: process.env.LONG ? 400 : 120 },
    );
  });
});

describe('changes that cannot be made', () => {
  const sold = take(take(laid(), 2, 'A-1', now)!, 2, 'A-2', now)!;

  test.each<[OneDayChange, string]>([
    [{ kind: 'session', sessionId, places: 1 }, 'PLACES_SOLD'],
    [{ kind: 'session', sessionId, slots: 2 }, 'PLACES_SOLD'],
    [{ kind: 'session', sessionId, slotMinutes: 45 }, 'SESSION_HOURS'],
    [{ kind: 'substitute', sessionId, doctorId: 'D009' }, 'DOCTOR_UNKNOWN'],
    [{ kind: 'stop', sessionId: 'none' }, 'SESSION_UNKNOWN'],
    [{ kind: 'away', doctorId: 'D001', from: '2026-12-03', until: '2026-12-02' }, 'AWAY_RANGE'],
    [
      {
        ...{
          kind: 'extra',
          doctorId: 'D001',
          date: '2026-12-02',
          period: 'morning',
          start: '08:00',
        },
        ...{ slotMinutes: 30, slots: 2, places: 2, clinicType: 'expert', room: '1楼' },
      },
      'SESSION_EXISTS',
    ],
  ])('%j is refused', (change, code) => {
    expect(planOf(change, standing(sold))).toMatchObject({ ok: false, refused: { code } });
  });

  test('a doctor with a session of their own cannot take over another one', () => {
    const other = laid({ doctor: 'D002' });
    const change: OneDayChange = { kind: 'substitute', sessionId, doctorId: 'D002' };
    expect(planOf(change, standing(sold, other))).toMatchObject({
      refused: { code: 'SUBSTITUTE_BUSY' },
    });
  });

  test('decisions that others made meanwhile stay', () => {
    const planned = planOf({ kind: 'session', sessionId, room: '2楼05诊室' }, standing(sold));
    const [step] = planned.ok ? planned.value.steps : [];
    const moved = reshape(sold, { ...decidedOf(sold), room: '3楼01诊室' }, { now });
    expect(moved.ok && stepOn(moved.value, step!, { now })).toBe('differs');
  });
});

describe('what the office is shown before a change', () => {
  test('a new room, by department, with the patients it concerns; a longer session keeps every number', () => {
    const session = take(laid(), 0, 'A-1', now)!;
    const change: OneDayChange = {
      kind: 'session',
      sessionId,
      room: '2楼05诊室',
      slots: 4,
      places: 3,
    };
    const planned = planOf(change, standing(session));
    const steps: Step[] = planned.ok ? planned.value.steps : [];
    const patients = new Map([[sessionId, { bookings: 1, unreachable: 1 }]]);
    const { sessions } = standing(session);
    const effect = effectOf(steps, [], { sessions, patients }, { percent: 5, ahead: 10 });
    expect(effect).toMatchObject({
      ...{ added: 0, changed: 1, withdrawn: 0, bookings: 1, unreachable: 1 },
      departments: [{ id: 'K01', name: '产科', changed: 1 }],
      sessions: [
        {
          does: 'changed',
          told: 'roomChanged',
          before: { room: '1楼01诊室', start: '08:00', end: '09:30', places: 6 },
          after: { room: '2楼05诊室', start: '08:00', end: '10:00', places: 12 },
        },
      ],
    });
    const next = stepOn(session, steps[0]!, { now });
    if (typeof next === 'string' || !next.ok) throw new Error('not applied');
    expect(next.value.slots.map(({ numbers }) => numbers)).toEqual([
      [1, 2, 7],
      [3, 4, 8],
      [5, 6, 9],
      [10, 11, 12],
    ]);
  });

  test('the office has to type the number where more is withdrawn than the policy allows at once', () => {
    const sessions = ['02', '03', '04'].map(day => laid({ date: `2026-12-${day}` }));
    const change: OneDayChange = {
      kind: 'away',
      doctorId: 'D001',
      from: '2026-12-02',
      until: '2026-12-04',
    };
    const planned = planOf(change, standing(...sessions));
    const about = { sessions: standing(...sessions).sessions, patients: new Map() };
    const steps = planned.ok ? planned.value.steps : [];
    expect(effectOf(steps, [], about, { percent: 5, ahead: 59 }).mustType).toBe(3);
    expect(effectOf(steps, [], about, { percent: 5, ahead: 60 }).mustType).toBeUndefined();
  });
});
