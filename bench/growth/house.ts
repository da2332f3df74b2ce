import type { AuditRecord } from '../../cloudfunctions/modules/access/stores/audit';
import type { Staff } from '../../cloudfunctions/modules/access/stores/staff';
import type { CarePlan } from '../../cloudfunctions/modules/care/stores/carePlans';
import type { FigureSheet } from '../../cloudfunctions/modules/figures/stores/figures';
import type { CompiledList } from '../../cloudfunctions/modules/lists/stores/lists';
import { screenKeyId } from '../../cloudfunctions/modules/queue/steps/screenKey';
import type { ScreenKey } from '../../cloudfunctions/modules/queue/stores/screenKeys';
import type { Sample } from '../../cloudfunctions/modules/samples/stores/samples';
import type { Roster } from '../../cloudfunctions/modules/timetable/stores/rosters';
import { contracts } from '../../config/operationsTable';
import { monthOf } from '../../domain/time/months';
import { type LocalDate, MINUTE } from '../../domain/time/time';
import {
  addDays,
  at,
  departmentOf,
  departments,
  doctorOf,
  ids,
  NOW,
  SCREEN_KEY,
  TODAY,
  type World,
} from './world';

export const staff: Staff[] = [
  { _id: 'office', name: '周敏', roles: ['outpatientOffice'], active: true },
  { _id: 'caller', name: '林悦', roles: ['followUpOffice'], active: true },
  { _id: 'desk', name: '吴护士', roles: ['desk'], active: true },
  { _id: 'deskOfTwo', name: '郑护士', roles: ['desk'], active: true, departments: ['K01', 'K02'] },
  { _id: 'doctor', name: '医生1', roles: ['doctor'], active: true, doctorId: 'D001' },
  {
    _id: 'both',
    name: '医生3',
    roles: ['doctor', 'desk'],
    active: true,
    doctorId: 'D003',
    departments: ['K05'],
  },
  ...Array.from({ length: 44 }, (_, n) => ({
    _id: `nurse-${n}`,
    name: `护士${n}`,
    roles: ['desk' as const],
    active: n % 4 > 0,
  })),
];

const doctors = Array.from({ length: 40 }, (_, n) => ({
  ...doctorOf(n),
  department: departmentOf(Math.floor(n / 2)),
  clinicTypes: ['general' as const],
}));

/** The key of the screen in a waiting room. */
export const screenKey = (): ScreenKey => ({
  _id: screenKeyId(SCREEN_KEY),
  department: departmentOf(0),
  madeAt: NOW,
  madeBy: 'office',
});

export const roster: Roster = {
  _id: 'roster',
  importedAt: 1,
  by: 'office',
  departments: departments.map(each => ({ ...each, place: '1楼' })),
  doctors,
  rows: doctors.map(({ id, name, title, department }, n) => ({
    line: n + 2,
    doctorId: id,
    doctor: name,
    department: department.name,
    title,
    clinicType: 'general',
    weekday: ((n % 6) + 1) as 1,
    period: 'morning',
    slotMinutes: 30,
    places: 4,
    room: '1楼01诊室',
  })),
};

export const carePlans: CarePlan[] = Array.from({ length: 10 }, (_, n) => ({
  _id: `plan-${n}`,
  title: `康复指导${n}`,
  start: 'visit',
  department: '',
  diagnoses: [],
  birthdays: false,
  active: n > 2,
  items: [{ id: 'a', day: 1, kind: 'recovery', title: '第一天', text: '多休息，多喝水。' }],
  revision: 1,
  changedAt: at(TODAY) - n,
  by: 'caller',
  requestId: `plan-${n}`,
  sentUpTo: TODAY,
  looks: 0,
}));

const operations = contracts
  .filter(({ callers }) => !callers.includes('patient'))
  .map(({ operation }) => operation);

/** The audit entry that staff made at the time of the n-th appointment. */
export const auditRecord = (n: number, { appointments, days }: World): AuditRecord => ({
  _id: `audit-${String((n * 7919) % 9_999_991).padStart(7, '0')}-${n}`,
  // Four entries per minute.
  at: Math.min(at(days[0]!) + Math.floor((n / appointments) * days.length * 1440) * MINUTE, NOW),
  actor: staff[n % 3 ? n % 3 : n % staff.length]!._id,
  operation: operations[(n * 31) % operations.length]!,
  requestId: `r-${n}`,
  subjects: [ids.appointment(n), ids.appointment((n * 13) % appointments)],
});

/** The figure sheets of each day and of its month. */
export const sheets = (days: readonly LocalDate[]): FigureSheet[] => {
  const rows = departments.map(({ id, name }) => ({
    key: id,
    department: name,
    sums: {
      ...{ appointments: 20, by_wechat: 10, arrived: 16, noShow: 2, cancelled: 2, strikes: 2 },
      ...{ followUps: 8, reached: 5, toCall: 2, discharged: 2, cases: 1, satisfied: 3, places: 20 },
      ...{ taken: 18, slots: 5, fullSlots: 3, case_fees: 1, calledSatisfied: 5, lateCancelled: 1 },
    },
  }));
  const past = days.filter(date => date <= TODAY);
  const months = [...new Set(past.map(date => monthOf(date)))];
  const sheet = (more: Pick<FigureSheet, '_id' | 'kind' | 'month' | 'date'>): FigureSheet => ({
    ...more,
    departments: rows,
    countedAt: NOW,
    marks: 1,
  });
  return [
    ...past.map(date => sheet({ _id: `D-${date}`, kind: 'day', month: monthOf(date), date })),
    ...months.map(month => ({
      ...sheet({ _id: `M-${month}`, kind: 'month', month }),
      hospital: rows[0]!.sums,
    })),
  ];
};

/** The compiled list of each day. */
export const compiledLists = (days: readonly LocalDate[]): CompiledList[] =>
  days.map(date => ({
    _id: `${date}-evening`,
    date,
    kind: 'evening' as CompiledList['kind'],
    compiledAt: at(addDays(date, -1), '18:00'),
    bookings: 400,
    departments: [],
  }));

/** The sample of each day, drawn from the discharges of the days before. */
export const samples = (days: readonly LocalDate[]): Sample[] =>
  days
    .filter(date => date <= TODAY)
    .map((date, n) => ({
      _id: `sample-${date}`,
      kind: n % 3 ? 'discharged' : 'spot',
      from: addDays(date, -30),
      to: date,
      drawnAt: at(date, '09:00'),
      by: 'caller',
      percent: 10,
      seed: `seed-${n}`,
      population: 20,
      records: [{ id: ids.stay(n) }, { id: ids.stay(n + 1) }],
    }));

/** The records that each sample was drawn from. */
export const sampleParts = (of: readonly Sample[]) =>
  of.map(({ _id, seed, records }) => ({
    _id: `${_id}-${seed}-0`,
    of: records.map(({ id }) => id),
  }));

/** Joined patient records. Both patients of each come only now and then. */
export const joins = () =>
  Array.from({ length: 60 }, (_, n) => ({
    _id: ids.join(n),
    ...{ from: ids.patient(2 * n + 3), into: ids.patient(2 * n + 4) },
    ...{ why: 'twice', state: 'joined', at: n + 1, by: 'desk', settleAt: n + 1 },
  }));
