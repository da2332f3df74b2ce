import fc from 'fast-check';
import type { Channel } from '../../types/booking/appointment';
import { defaultPolicy, policySchema } from '../../types/policy/policy';
import { defined } from '../defined';
import { at } from '../time/time';
import { repairsOf } from './mending';
import {
  bookingWindow,
  type Claim,
  dayViews,
  mayTake,
  type Session,
  sessionState,
} from './session';

const session = (more: Partial<Session> = {}): Session => ({
  _id: 'S-20261125-D001-am',
  date: '2026-11-25',
  period: 'morning',
  department: { id: 'K01', name: '产科' },
  doctor: { id: 'D001', name: '胡长青', title: '主任医师' },
  clinicType: 'expert',
  room: '1楼01诊室',
  state: 'open',
  capacity: 3,
  left: 3,
  slots: [
    { start: '08:00', end: '08:30', capacity: 1, left: 1, numbers: [1], claims: [] },
    { start: '08:30', end: '09:00', capacity: 2, left: 2, numbers: [2, 3], claims: [] },
  ],
  touchedAt: 0,
  ...more,
});
const take = (from: Session, now: number, slot = 0, channel: Channel = 'wechat') => {
  const wish = { patientId: 'p', account: 'a', channel };
  const outcome = mayTake(from, slot, wish, defaultPolicy, now);
  return outcome.ok ? 'may' : outcome.refused.code;
};
const opens = at('2026-11-18', '08:00');
const closes = at('2026-11-24', '14:00');

describe('R3: when a visit on Wednesday 25 November can be booked', () => {
  test('from Wednesday 18 November 08:00 until just before Tuesday 24 November 14:00', () => {
    expect(bookingWindow('2026-11-25', defaultPolicy)).toEqual({
      opensAt: opens,
      closesAt: closes,
    });
    expect(take(session(), opens - 1)).toBe('BOOKING_NOT_OPEN');
    expect(take(session(), opens)).toBe('may');
    expect(take(session(), closes - 1)).toBe('may');
    expect(take(session(), closes)).toBe('BOOKING_CLOSED');
  });
  test('by phone within the same time; on site and by referral until the slot starts', () => {
    expect(take(session(), closes, 0, 'phone')).toBe('BOOKING_CLOSED');
    const starts = at('2026-11-25', '08:30');
    for (const channel of ['onSite', 'referral'] as const) {
      expect(take(session(), starts - 1, 1, channel)).toBe('may');
      expect(take(session(), starts, 1, channel)).toBe('BOOKING_CLOSED');
    }
  });
  test('a hospital that closes two days ahead sets it in the policy', () => {
    const policy = policySchema.parse({ booking: { closesDaysBefore: 2 } });
    expect(bookingWindow('2026-11-25', policy).closesAt).toBe(at('2026-11-23', '14:00'));
  });
});

describe('R4: what the session itself refuses', () => {
  const now = opens;
  test('full, slot full, stopped, withdrawn, no such slot: each has its own code', () => {
    expect(take(session({ left: 0 }), now)).toBe('SESSION_FULL');
    const slots = session().slots.map(slot =>
      slot.start === '08:00' ? { ...slot, left: 0 } : slot,
    );
    expect(take(session({ slots, left: 2 }), now)).toBe('SLOT_FULL');
    expect(take(session({ state: 'stopped' }), now)).toBe('SESSION_STOPPED');
    expect(take(session({ state: 'withdrawn' }), now)).toBe('SESSION_UNKNOWN');
    expect(take(session(), now, 2)).toBe('SLOT_UNKNOWN');
  });
  test('the state a page shows', () => {
    expect(sessionState(session(), defaultPolicy, opens - 1)).toBe('opensLater');
    expect(sessionState(session(), defaultPolicy, opens)).toBe('open');
    expect(sessionState(session({ left: 0 }), defaultPolicy, opens)).toBe('full');
    expect(sessionState(session(), defaultPolicy, closes)).toBe('closed');
    expect(sessionState(session({ state: 'stopped' }), defaultPolicy, closes)).toBe('stopped');
  });
  test('a day shows the most inviting state of its sessions and adds up their free places', () => {
    const afternoon = session({ _id: 'S-20261125-D001-pm', left: 0 });
    const stopped = session({ _id: 'S-20261125-D002-am', state: 'stopped' });
    expect(dayViews([stopped, afternoon, session()], defaultPolicy, opens)).toEqual([
      { date: '2026-11-25', state: 'open', capacity: 6, left: 3 },
    ]);
  });
});

describe('mending (R4)', () => {
  const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
    id,
    appointmentId: id.split('-')[0]!,
    patientId: 'p',
    account: 'a',
    channel: 'wechat',
    visit: 'first',
    at: 100,
    ...more,
  });
  const holding = (...claims: Claim[]) => ({
    slots: [{ ...session().slots[1]!, numbers: claims.map((_, n) => n + 1), claims }],
  });
  const appointment = (
    _id: string,
    claimId: string,
    status: 'booked' | 'cancelled' = 'booked',
  ) => ({
    _id,
    claimId,
    status,
  });
  const kinds = (...given: Parameters<typeof repairsOf>) =>
    repairsOf(...given).map(({ kind, claim: { id } }) => `${kind} ${id}`);

  test('a sold place without an appointment gets its record; the place of a cancelled or moved appointment is given back', () => {
    const slots = holding(claim('A'), claim('B'), claim('C'), claim('C-1'), claim('D-1'));
    const appointments = [appointment('B', 'B', 'cancelled'), appointment('C', 'C-1')];
    expect(kinds(slots, appointments, 200)).toEqual([
      'record A',
      'giveBack B',
      'giveBack C',
      'giveBack D-1',
    ]);
  });
  test('a complete, a returned and a young claim are left alone', () => {
    const slots = holding(claim('A'), claim('B', { givenBackAt: 150 }), claim('C', { at: 200 }));
    expect(kinds(slots, [appointment('A', 'A')], 200)).toEqual([]);
  });
  test('whatever a stopped call left behind, a claim needs at most one repair, and a claim in order none', () => {
    const someClaim = fc.record({
      appointment: fc.constantFrom('A', 'B', 'C'),
      move: fc.constantFrom('', '-1', '-2'),
      at: fc.integer({ min: 0, max: 300 }),
      back: fc.boolean(),
    });
    const someAppointment = fc.record({
      id: fc.constantFrom('A', 'B', 'C'),
      move: fc.constantFrom('', '-1', '-2'),
      status: fc.constantFrom('booked' as const, 'cancelled' as const),
    });
    fc.assert(
      fc.property(fc.array(someClaim), fc.array(someAppointment), (claims, records) => {
        const slots = holding(
          ...claims.map(each =>
            claim(each.appointment + each.move, {
              at: each.at,
              ...defined({ givenBackAt: each.back ? each.at : undefined }),
            }),
          ),
        );
        const appointments = records.map(each =>
          appointment(each.id, each.id + each.move, each.status),
        );
        const byId = new Map(appointments.map(each => [each._id, each]));
        const repairs = repairsOf(slots, appointments, 200);
        expect(new Set(repairs.map(({ line }) => line)).size).toBe(repairs.length);
        for (const repair of repairs) {
          expect(repair.claim.at).toBeLessThan(200);
          expect(repair.claim.givenBackAt).toBeUndefined();
          const record = byId.get(repair.claim.appointmentId);
          expect(record?.status === 'booked' && record.claimId === repair.claim.id).toBe(false);
        }
      }),
    );
  });
});
