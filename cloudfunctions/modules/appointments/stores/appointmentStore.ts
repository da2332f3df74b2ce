import type { Appointment } from '../../../../domain/booking/appointment';
import type { LaterVisit } from '../../../../domain/returns/returnVisits';
import { addDays, at, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { Reading } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { waitingIn, waitingTogether } from '../../../cloud/waiting';
import { appointmentChanges } from './appointmentChanges';
import { appointmentLists, ofDepartments } from './appointmentLists';
import { appointments } from './appointments';

/** What settling needs of an appointment that owes a strike (R7). */
export type OwingStrike = Pick<
  Appointment,
  | '_id'
  | 'patientId'
  | 'date'
  | 'start'
  | 'department'
  | 'doctor'
  | 'room'
  | 'number'
  | 'status'
  | 'reportBy'
  | 'cancelledAt'
  | 'account'
  | 'bookedAt'
  | 'undone'
>;

/** What is counted of a live appointment against its patient's limits (R4). */
export type LiveAppointment = Pick<
  Appointment,
  '_id' | 'patientId' | 'sessionId' | 'date' | 'department' | 'bookedAt' | 'account'
>;

export const appointmentStore = {
  ...appointmentLists,
  ...appointmentChanges,

  /** What other modules may read besides. */
  documents: appointments as Reading<Appointment>,

  get: (id: string) => appointments.get(id),

  /** In which departments some were, by their ids. */
  departmentsOf: async (ids: string[]) =>
    new Map(
      (await appointments.byIds(ids, ['department'])).map(({ _id, department }) => [
        _id,
        department,
      ]),
    ),

  byIds: (ids: string[]) => appointments.byIds(ids),

  /** What a patient's appointments carry of them, whenever they are. */
  carried: (patientId: string) =>
    appointments.findAll({ where: [{ patientId }], fields: ['person', 'keys'] }),

  /** Live appointments of a patient: at most `booking.maxLive`. */
  live: (patientId: string) =>
    appointments.find({ where: [{ patientId }, { live: true }], limit: 200 }),

  /** What some patients' limits count: their live appointments. */
  liveOf: (patientIds: string[]): Promise<LiveAppointment[]> =>
    appointments.findAll({
      where: [{ patientId: commands().in(patientIds) }, { live: true }],
      fields: ['patientId', 'sessionId', 'date', 'department', 'bookedAt', 'account'],
    }),

  /** All of some sessions that are not cancelled. */
  ofSessions: (sessionIds: string[]) =>
    appointments.findAll({
      where: [{ sessionId: commands().in(sessionIds) }, { status: commands().neq('cancelled') }],
    }),

  /** What some patients have booked in some departments for after a moment, whatever became of it (R13). */
  later: (patientIds: string[], departmentIds: string[], after: Moment): Promise<LaterVisit[]> =>
    appointments.findAll({
      where: [
        { patientId: commands().in(patientIds) },
        { startsAt: commands().gt(after) },
        { 'department.id': commands().in(departmentIds) },
      ],
      fields: ['patientId', 'department.id', 'date', 'status', 'reportBy', 'cancelledBy'],
    }),

  /** Looks a day's appointments up by a key: name, phone or the document's last four (R6). */
  byKeys: (date: LocalDate, keys: string[], departments: readonly string[] | undefined) =>
    appointments.find({
      where: [{ date }, { keys: commands().in(keys) }, ...ofDepartments(departments)],
      limit: 50,
    }),

  /** Whether a patient has, or ever had, an appointment in one of some departments. */
  hasIn: async (patientId: string, departments: readonly string[]): Promise<boolean> => {
    const where = [{ patientId }, ...ofDepartments(departments)];
    return (await appointments.find({ where, limit: 1, fields: ['patientId'] })).length > 0;
  },

  /** What some patients booked for a date. */
  ofPatientsOn: (
    date: LocalDate,
    patientIds: string[],
    departments: readonly string[] | undefined,
  ) =>
    appointments.find({
      where: [
        { patientId: commands().in(patientIds) },
        { startsAt: commands().gte(at(date)) },
        { startsAt: commands().lt(at(addDays(date, 1))) },
        ...ofDepartments(departments),
      ],
      limit: 50,
    }),

  /** Everything some patients ever booked that is still kept. */
  everOf: (patientIds: string[]) =>
    appointments.findAll({ where: [{ patientId: commands().in(patientIds) }] }),

  /** By its code, as it was scanned or as somebody typed it in groups. */
  byCode: async (given: string): Promise<Appointment | undefined> => {
    const code = given.replace(/[\s-]/g, '');
    return (await appointments.find({ where: [{ code }], limit: 1 }))[0];
  },

  /** Ids of booked appointments whose report moment has passed (R6), oldest first. */
  missed: (now: Moment, limit: number) =>
    appointments.find({
      where: [{ status: 'booked' }, { reportBy: commands().lt(now) }],
      order: [['reportBy', 'asc']],
      fields: ['_id'],
      limit,
    }),

  /** The next report moment of a booked appointment; undefined where nothing is booked (R6). */
  nextReport: async (): Promise<Moment | undefined> => {
    const where = [{ status: 'booked' }, { reportBy: commands().gt(0) }];
    const next = { where, order: [['reportBy', 'asc']] as [['reportBy', 'asc']], limit: 1 };
    return (await appointments.find({ ...next, fields: ['reportBy'] }))[0]?.reportBy;
  },

  /** When the next slot is over that an appointment still holds; undefined where there is none (R4). */
  nextOver: async (): Promise<Moment | undefined> => {
    const where = [{ live: true }, { endsAt: commands().gt(0) }];
    const next = { where, order: [['endsAt', 'asc']] as [['endsAt', 'asc']], limit: 1 };
    return (await appointments.find({ ...next, fields: ['endsAt'] }))[0]?.endsAt;
  },

  /** Appointments that owe a strike, department by department. */
  owing: (limit: number) =>
    appointments.find({
      where: [{ owesStrike: true }],
      order: [['listKey', 'asc']],
      fields: [
        'patientId',
        'account',
        'status',
        'reportBy',
        'cancelledAt',
        'date',
        'start',
        'department',
        'doctor',
        'room',
        'number',
        'bookedAt',
        'undone',
      ],
      limit,
    }),

  /** What waits for settling: booked ones whose report moment has passed, and those that owe a strike (R6, R7). */
  waitingToSettle: async (now: Moment) =>
    waitingTogether([
      await waitingIn(
        appointments,
        [{ status: 'booked' }, { reportBy: commands().lt(now) }],
        'reportBy',
      ),
      await waitingIn(appointments, [{ owesStrike: true }], 'reportBy'),
    ]),

  /** Live ones whose slot is over. */
  waitingToEnd: (now: Moment) =>
    waitingIn(appointments, [{ live: true }, { endsAt: commands().lte(now) }], 'endsAt'),

  /** Those that owe a notice. */
  waitingToTell: () => waitingIn(appointments, [{ owesNotice: true }], 'changedAt'),

  /** Those of a session that its queue is made of: booked, checked in, seen (R24). */
  queueIn: (sessionIds: string[]) =>
    appointments.findAll({
      where: [
        { sessionId: commands().in(sessionIds) },
        { status: commands().in(['booked', 'arrived', 'fulfilled']) },
      ],
    }),

  /** The same of some sessions, as far as it says who is before whom. */
  queueOrder: (sessionIds: string[]) =>
    appointments.findAll({
      where: [
        { sessionId: commands().in(sessionIds) },
        { status: commands().in(['arrived', 'fulfilled']) },
      ],
      fields: ['sessionId', 'status', 'channel', 'slot', 'number', 'date', 'bookedAt'],
    }),

  /** The same of several sessions, only how each stands. */
  queueStates: (sessionIds: string[]) =>
    appointments.findAll({
      where: [
        { sessionId: commands().in(sessionIds) },
        { status: commands().in(['booked', 'arrived', 'fulfilled']) },
      ],
      fields: ['sessionId', 'status'],
    }),

  /** All of a session that were booked and stand in it. */
  bookedIn: (sessionId: string) =>
    appointments.findAll({ where: [{ sessionId }, { status: 'booked' }] }),

  /** All of some sessions that are booked, as far as a change of their session concerns them. */
  bookedInMany: (sessionIds: string[]) =>
    appointments.findAll({
      where: [{ sessionId: commands().in(sessionIds) }, { status: 'booked' }],
      fields: ['sessionId', 'slot', 'account', 'patientId'],
    }),

  /** Those of a session that the hospital cancelled at a moment or since. */
  cancelledIn: (sessionId: string, since: Moment) =>
    appointments.findAll({
      where: [
        { sessionId },
        { status: 'cancelled' },
        { cancelledBy: 'hospital' },
        { cancelledAt: commands().gte(since) },
      ],
    }),

  /** What reminders tell of those who are booked in some sessions. */
  toRemind: (sessionIds: string[]) =>
    appointments.findAll({
      where: [{ sessionId: commands().in(sessionIds) }, { status: 'booked' }],
      fields: [
        'patientId',
        'account',
        'bookedAt',
        'reportBy',
        'freeUntil',
        'date',
        'start',
        'department',
        'doctor',
        'room',
        'number',
      ],
    }),

  /** Of some appointments, whether and when they still are. */
  standing: (ids: string[]) => appointments.byIds(ids, ['status', 'date', 'start', 'room']),

  /** Live appointments whose slot is over, oldest first. */
  over: (now: Moment, limit: number) =>
    appointments.find({
      where: [{ live: true }, { endsAt: commands().lte(now) }],
      order: [['endsAt', 'asc']],
      fields: ['patientId', 'date', 'department'],
      limit,
    }),
};
