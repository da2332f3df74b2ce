import { seal } from '../../cloudfunctions/cloud/seal';
import type { Appointment } from '../../domain/booking/appointment';
import type { Strike } from '../../domain/strikes/strikes';
import { datesOf } from '../../domain/time/months';
import { addDays, at, DAY, weekdayOf } from '../../domain/time/time';
import { seeded } from '../../local/random';
import { type Figure, failures, type Sums } from '../../types/figures/figures';
import { keys } from '../rush/stack';

export const MONTH = '2026-11';
/** When the month is counted: everything of it is over, and no other job has anything to do with it any more. */
export const NOW = at('2027-01-15', '09:00');

const DEPARTMENTS = 20;
const departmentOf = (n: number) => ({
  id: `K${String(1 + (n % DEPARTMENTS)).padStart(2, '0')}`,
  name: `科室${1 + (n % DEPARTMENTS)}`,
});
const SLOTS = 8;
const PLACES = 4;

/**
 * A month of visits as the system would have left it: appointments with every fate, their sessions, strikes, surveys
 * and follow-ups, and a tenth as many stays on wards. `expected` is counted here while they are made, by other means than
 * the system's.
 */
export function busyMonth(visits: number, seed: number) {
  Object.assign(process.env, keys);
  const random = seeded(seed);
  const dates = datesOf(MONTH).filter(date => weekdayOf(date) !== 7);
  const expected: Sums = {};
  const count = (...names: Figure[]) => {
    for (const name of names) expected[name] = (expected[name] ?? 0) + 1;
  };
  const appointments: Partial<Appointment>[] = [];
  const strikes: Strike[] = [];
  const surveys: object[] = [];
  const followUps: object[] = [];
  const discharges: object[] = [];
  const sessions = new Map<string, { slots: { left: number; claims: object[] }[]; _id: string }>();
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;

  const followUp = (id: string, date: string, department: object, more: object) => {
    count('followUps');
    const fate = random();
    const ended =
      fate < 0.8
        ? { state: 'reached', open: false, satisfaction: one(['satisfied', 'basic'] as const) }
        : fate < 0.9
          ? { state: 'open', open: true }
          : { state: 'closed', open: false, closedBecause: one(failures) };
    if (ended.state === 'reached')
      count('reached', ended.satisfaction === 'basic' ? 'calledBasic' : 'calledSatisfied');
    else if (ended.closedBecause) count('failed', `failed_${ended.closedBecause}`);
    else count('toCall');
    followUps.push({
      _id: id,
      date,
      month: date.slice(0, 7),
      department,
      person: 'sealed '.repeat(40),
      keys: [],
      attempts: [],
      changedAt: at(addDays(date, 3), '10:00'),
      nextOn: '2027-02-01',
      dueOn: '2027-02-01',
      ...ended,
      ...more,
    });
    return ended.state === 'reached';
  };

  for (let n = 0; n < visits; n++) {
    const id = `A${String(n).padStart(6, '0')}`;
    const date = dates[n % dates.length]!;
    const department = departmentOf(n);
    const channel = one(['wechat', 'wechat', 'wechat', 'phone', 'onSite', 'referral'] as const);
    const fate = random();
    const status = fate < 0.85 ? 'arrived' : fate < 0.92 ? 'noshow' : 'cancelled';
    const late = status === 'cancelled' && random() < 0.3;
    count('appointments', `by_${channel}`);
    if (status === 'arrived') count('arrived');
    if (status === 'noshow') count('noShow');
    if (status === 'cancelled') count('cancelled');
    if (late) count('lateCancelled');
    const sessionId = `S-${date}-D${n % 300}`;
    appointments.push({
      _id: id,
      claimId: id,
      account: `account_${n}`,
      patientId: `P${id}`,
      person: seal({ name: '测试甲', documentMasked: '429***********0011', phone: '' }, id),
      keys: [`${id}-name`, `${id}-phone`, `${id}-last4`],
      code: `CODE${id}`,
      status,
      live: false,
      number: 1,
      sessionId,
      slot: 0,
      date,
      period: 'morning',
      startsAt: at(date, '08:00'),
      endsAt: at(date, '08:30'),
      reportBy: at(date, '10:00'),
      department,
      doctor: { id: `D${n % 300}`, name: '医生', title: '主任医师' },
      room: '1楼01诊室',
      clinicType: 'general',
      listKey: `${department.id} D${n % 300} am ${id}`,
      visit: 'first',
      channel,
      bookedAt: at(date) - DAY,
      changedAt: at(date, '12:00'),
      ...(status === 'cancelled' ? { cancelledLate: late, cancelledBy: 'patient' } : {}),
    });
    const session = sessions.get(sessionId) ?? {
      _id: sessionId,
      date,
      department,
      state: 'open',
      touchedAt: at(date, '12:00'),
      slots: Array.from({ length: SLOTS }, () => ({
        capacity: PLACES,
        left: PLACES,
        claims: [] as object[],
      })),
    };
    if (!sessions.has(sessionId)) {
      sessions.set(sessionId, session);
      count(...Array.from({ length: SLOTS }, () => 'slots' as const));
      count(...Array.from({ length: SLOTS * PLACES }, () => 'places' as const));
    }
    const slot = session.slots.find(({ left }) => left > 0);
    if (slot && status !== 'cancelled') {
      slot.left -= 1;
      slot.claims.push({ id });
      count('taken');
      if (slot.left === 0) count('fullSlots');
    } else session.slots[0]!.claims.push({ id, givenBackAt: 1 });
    if (status === 'noshow' || late) {
      count('strikes');
      strikes.push({
        _id: id,
        patientId: `P${id}`,
        kind: late ? 'lateCancellation' : 'noShow',
        at: at(date, '10:00'),
        recordedAt: at(date, '10:05'),
      });
    }
    if (status === 'arrived' && random() < 0.3) {
      const overall = one(['satisfied', 'satisfied', 'basic', 'dissatisfied'] as const);
      count(overall);
      const changedAt = at(addDays(date, 1), '20:00');
      surveys.push({ _id: id, date, department, overall, changedAt, closesAt: changedAt });
    }
    if (status === 'arrived' && n % 2 === 0)
      followUp(`seen-${id}`, date, department, { kind: 'outpatientSeen' });
  }
  for (let n = 0; n < visits / 10; n++) {
    const id = `stay${n}`;
    const date = datesOf(MONTH)[n % 30]!;
    const department = departmentOf(n);
    const dead = random() < 0.01;
    discharges.push({
      _id: id,
      dischargedOn: date,
      month: MONTH,
      department,
      dead,
      person: 'sealed '.repeat(40),
      keys: [],
      importedAt: at(date, '20:00'),
      changedAt: at(date, '20:00'),
    });
    count(dead ? 'leftDead' : 'discharged');
    if (dead) continue;
    const rounds = ['discharge1', 'discharge2', 'discharge3'].map(kind =>
      followUp(`${kind}-${id}`, date, department, { kind, dischargeId: id }),
    );
    if (rounds.includes(true)) count('followedUp');
  }
  return {
    collections: {
      appointments,
      strikes,
      surveys,
      followUps,
      discharges,
      sessions: [...sessions.values()],
    },
    expected,
  };
}
