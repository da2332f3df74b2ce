import { seal } from '../../cloudfunctions/cloud/seal';
import type { Appointment } from '../../domain/booking/appointment';
import type { Strike } from '../../domain/strikes/strikes';
import { addDays, at, DAY } from '../../domain/time/time';
import type { FollowUpMaker } from './followUpMaker';
import { departmentOf, type Lots } from './lots';

const SLOTS = 8;
const PLACES = 4;

interface MadeSession {
  _id: string;
  slots: { left: number; claims: object[] }[];
}

/**
 * Makes the visits of a month with every possible result, and their records: sessions, strikes,
 * surveys, follow-ups.
 */
export class VisitMaker {
  readonly appointments: Partial<Appointment>[] = [];
  readonly strikes: Strike[] = [];
  readonly surveys: object[] = [];
  readonly sessions = new Map<string, MadeSession>();

  constructor(
    private readonly lots: Lots,
    private readonly followUps: FollowUpMaker,
  ) {}

  make(n: number, date: string) {
    const { random, one, count } = this.lots;
    const channel = one(['wechat', 'wechat', 'wechat', 'phone', 'onSite', 'referral'] as const);
    const fate = random();
    const status: Appointment['status'] =
      fate < 0.85 ? 'arrived' : fate < 0.92 ? 'noshow' : 'cancelled';
    const late = status === 'cancelled' && random() < 0.3;
    count('appointments', `by_${channel}`);
    if (status === 'arrived') count('arrived', 'silent');
    if (status === 'noshow') count('noShow', 'silent', 'missedSilent');
    if (status === 'cancelled') count('cancelled');
    if (late) count('lateCancelled');
    const of = {
      ...appointmentOf(n, date),
      ...{ status, channel },
      ...(status === 'cancelled' ? { cancelledLate: late, cancelledBy: 'patient' as const } : {}),
    };
    this.appointments.push(of);
    this.takePlace(of);
    if (status === 'noshow' || late) this.strike(of._id, date, late);
    if (status === 'arrived' && random() < 0.3) this.survey(of);
    if (status === 'arrived' && n % 2 === 0)
      this.followUps.make(`seen-${of._id}`, date, of.department, { kind: 'outpatientSeen' });
  }

  private takePlace({ _id, sessionId, status, date, department }: Made & { status: string }) {
    const { count } = this.lots;
    const session = this.sessions.get(sessionId) ?? sessionOf(sessionId, date, department);
    if (!this.sessions.has(sessionId)) {
      this.sessions.set(sessionId, session);
      count(...Array.from({ length: SLOTS }, () => 'slots' as const));
      count(...Array.from({ length: SLOTS * PLACES }, () => 'places' as const));
    }
    const slot = session.slots.find(({ left }) => left > 0);
    if (!slot || status === 'cancelled') {
      session.slots[0]!.claims.push({ id: _id, givenBackAt: 1 });
      return;
    }
    slot.left -= 1;
    slot.claims.push({ id: _id });
    count('taken');
    if (slot.left === 0) count('fullSlots');
  }

  private strike(id: string, date: string, late: boolean) {
    this.lots.count('strikes');
    this.strikes.push({
      _id: id,
      patientId: `P${id}`,
      kind: late ? 'lateCancellation' : 'noShow',
      at: at(date, '10:00'),
      recordedAt: at(date, '10:05'),
    });
  }

  private survey({ _id, date, department }: Made) {
    const overall = this.lots.one(['satisfied', 'satisfied', 'basic', 'dissatisfied'] as const);
    this.lots.count(overall);
    const changedAt = at(addDays(date, 1), '20:00');
    this.surveys.push({ _id, date, department, overall, changedAt, closesAt: changedAt });
  }
}

type Made = ReturnType<typeof appointmentOf>;

function appointmentOf(n: number, date: string) {
  const id = `A${String(n).padStart(6, '0')}`;
  const department = departmentOf(n);
  return {
    _id: id,
    claimId: id,
    account: `account_${n}`,
    patientId: `P${id}`,
    person: seal({ name: '测试甲', documentMasked: '429***********0011', phone: '' }, id),
    keys: [`${id}-name`, `${id}-phone`, `${id}-last4`],
    code: `CODE${id}`,
    live: false,
    number: 1,
    sessionId: `S-${date}-D${n % 300}`,
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
    bookedAt: at(date) - DAY,
    changedAt: at(date, '12:00'),
  } satisfies Partial<Appointment>;
}

const sessionOf = (_id: string, date: string, department: object) => ({
  _id,
  date,
  department,
  state: 'open',
  touchedAt: at(date, '12:00'),
  slots: Array.from({ length: SLOTS }, () => ({
    capacity: PLACES,
    left: PLACES,
    claims: [] as object[],
  })),
});
