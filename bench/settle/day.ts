import type { Appointment } from '../../domain/booking/appointment';
import type { HeldVisits } from '../../domain/booking/limits';
import type { Strike } from '../../domain/strikes/strikes';
import { at, HOUR } from '../../domain/time/time';
import { seeded } from '../../local/random';

const DATE = '2026-11-25';
/** The evening of that day, when every moment for check-in has passed. */
const EVENING = at(DATE, '18:00');
export const AN_HOUR_BEFORE = EVENING - HOUR;
const BEFORE = at('2026-11-20', '10:00');

/**
 * One day of a hospital. Each appointment has its own patient, and every tenth patient already has
 * two strikes.
 */
export function dayOf(appointments: number, arrivedPercent: number, seed: number) {
  const random = seeded(seed);
  const all = Array.from({ length: appointments }, (_, n) =>
    recordOf(n, random() * 100 < arrivedPercent),
  );
  return {
    records: all as Partial<Appointment>[],
    patients: all.map(patientOf),
    strikes: all.filter((_, n) => n % 10 === 0).flatMap(strikesOf),
  };
}

function recordOf(n: number, arrived: boolean) {
  const id = `A${String(n).padStart(6, '0')}`;
  const departmentId = `K${String(1 + (n % 18)).padStart(2, '0')}`;
  return {
    _id: id,
    claimId: id,
    line: 0,
    account: `account_${n}`,
    patientId: `P${String(n).padStart(6, '0')}`,
    person: 'sealed '.repeat(30),
    keys: [`${id}-name`, `${id}-phone`, `${id}-last4`],
    code: `CODE${id}`,
    status: arrived ? 'arrived' : 'booked',
    live: true,
    number: 1 + (n % 16),
    sessionId: `S-20261125-D${n % 300}-am`,
    slot: n % 8,
    date: DATE,
    period: 'morning',
    start: '08:00',
    end: '08:30',
    startsAt: at(DATE, '08:00'),
    endsAt: at(DATE, '08:30'),
    freeUntil: at('2026-11-24', '15:00'),
    reportBy: at(DATE, '10:00'),
    department: { id: departmentId, name: '科室' },
    doctor: { id: `D${n % 300}`, name: '医生', title: '主任医师' },
    room: '1楼01诊室',
    clinicType: 'general',
    listKey: `${departmentId} D${n % 300} am ${String(n).padStart(6, '0')}`,
    visit: 'first',
    channel: 'wechat',
    bookedAt: BEFORE,
    changedAt: BEFORE,
  } satisfies Partial<Appointment>;
}

type Booked = ReturnType<typeof recordOf>;

/** The patient of an appointment, who has no other. */
function patientOf({ _id, patientId, account, sessionId, department }: Booked) {
  const held: HeldVisits = {
    all: [{ id: _id, sessionId, at: BEFORE, account }],
    days: { [DATE]: [_id] },
    departments: { [`${DATE} ${department.id}`]: [_id] },
  };
  return {
    _id: patientId,
    person: 'sealed',
    nameHash: patientId,
    keys: [patientId],
    links: [{ account, phone: 'sealed', addedAt: BEFORE }],
    held,
    barredUntil: 0,
    barRevision: 0,
    // The time is after the last run of the jobs, so that the claims are counted again too.
    touchedAt: EVENING - HOUR / 2,
  };
}

const strikesOf = ({ _id, patientId }: Booked): Strike[] =>
  ['2026-11-10', '2026-11-17'].map(day => ({
    _id: `${_id}-${day}`,
    patientId,
    kind: 'noShow',
    at: at(day, '10:00'),
    recordedAt: at(day, '10:05'),
  }));
