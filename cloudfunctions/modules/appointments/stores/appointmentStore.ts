import type { Appointment } from '../../../../domain/booking/appointment';
import { toldFields } from '../../../../domain/booking/visitFacts';
import type { LaterVisit } from '../../../../domain/returns/returnVisits';
import { addDays, at, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { Reading } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { waitingIn, waitingTogether } from '../../../cloud/waiting';
import { appointmentChanges } from './appointmentChanges';
import { appointmentLists, ofDepartments } from './appointmentLists';
import { appointmentSettling } from './appointmentSettling';
import { appointments } from './appointments';

/** The fields of a live appointment that count against its patient's limits (R4). */
export type LiveAppointment = Pick<
  Appointment,
  '_id' | 'patientId' | 'sessionId' | 'date' | 'department' | 'bookedAt' | 'account'
>;

export const appointmentStore = {
  ...appointmentLists,
  ...appointmentChanges,
  ...appointmentSettling,

  /** Read access for other modules. */
  documents: appointments as Reading<Appointment>,

  get: (id: string) => appointments.get(id),

  /** The department ids of appointments, by appointment id. */
  departmentsOf: async (ids: string[]) =>
    new Map(
      (await appointments.byIds(ids, ['department'])).map(({ _id, department }) => [
        _id,
        department,
      ]),
    ),

  byIds: (ids: string[]) => appointments.byIds(ids),

  /** The patient's data in all of their appointments. */
  carried: (patientId: string) =>
    appointments.findAll({ where: [{ patientId }], fields: ['person', 'keys'] }),

  /** A patient's live appointments: at most `booking.maxLive`. */
  live: (patientId: string) =>
    appointments.find({ where: [{ patientId }, { live: true }], limit: 200 }),

  /** The live appointments that count against the limits of some patients. */
  liveOf: (patientIds: string[]): Promise<LiveAppointment[]> =>
    appointments.findAll({
      where: [{ patientId: commands().in(patientIds) }, { live: true }],
      fields: ['patientId', 'sessionId', 'date', 'department', 'bookedAt', 'account'],
    }),

  /** The appointments of some sessions that are not cancelled. */
  ofSessions: (sessionIds: string[]) =>
    appointments.findAll({
      where: [{ sessionId: commands().in(sessionIds) }, { status: commands().neq('cancelled') }],
    }),

  /**
   * The appointments of some patients in some departments after a moment, with any status (R13).
   */
  later: (patientIds: string[], departmentIds: string[], after: Moment): Promise<LaterVisit[]> =>
    appointments.findAll({
      where: [
        { patientId: commands().in(patientIds) },
        { startsAt: commands().gt(after) },
        { 'department.id': commands().in(departmentIds) },
      ],
      fields: ['patientId', 'department.id', 'date', 'status', 'reportBy', 'cancelledBy'],
    }),

  /**
   * Finds a day's appointments by keyed hashes: of name, phone or the document's last four (R6).
   */
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

  /** The appointments of some patients on a date. */
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

  /** All stored appointments of some patients. */
  everOf: (patientIds: string[]) =>
    appointments.findAll({ where: [{ patientId: commands().in(patientIds) }] }),

  /** The appointment with a code, scanned or typed in groups. */
  byCode: async (given: string): Promise<Appointment | undefined> => {
    const code = given.replace(/[\s-]/g, '');
    return (await appointments.find({ where: [{ code }], limit: 1 }))[0];
  },

  /** The next report moment of any booked appointment; undefined if nothing is booked (R6). */
  nextReport: async (): Promise<Moment | undefined> => {
    const where = [{ status: 'booked' }, { reportBy: commands().gt(0) }];
    const next = { where, order: [['reportBy', 'asc']] as [['reportBy', 'asc']], limit: 1 };
    return (await appointments.find({ ...next, fields: ['reportBy'] }))[0]?.reportBy;
  },

  /** When the next slot of a live appointment is over; undefined if there is none (R4). */
  nextOver: async (): Promise<Moment | undefined> => {
    const where = [{ live: true }, { endsAt: commands().gt(0) }];
    const next = { where, order: [['endsAt', 'asc']] as [['endsAt', 'asc']], limit: 1 };
    return (await appointments.find({ ...next, fields: ['endsAt'] }))[0]?.endsAt;
  },

  /**
   * The work waiting for settling: booked appointments whose report moment has passed, and those
   * that owe a strike (R6, R7).
   */
  waitingToSettle: async (now: Moment) =>
    waitingTogether([
      await waitingIn(
        appointments,
        [{ status: 'booked' }, { reportBy: commands().lt(now) }],
        'reportBy',
      ),
      await waitingIn(appointments, [{ owesStrike: true }], 'reportBy'),
    ]),

  /** The live appointments whose slot is over. */
  waitingToEnd: (now: Moment) =>
    waitingIn(appointments, [{ live: true }, { endsAt: commands().lte(now) }], 'endsAt'),

  /** The appointments that owe a notice. */
  waitingToTell: () => waitingIn(appointments, [{ owesNotice: true }], 'changedAt'),

  /** The appointments of a session from which its queue is made: booked, checked in, seen (R24). */
  queueIn: (sessionIds: string[]) =>
    appointments.findAll({
      where: [
        { sessionId: commands().in(sessionIds) },
        { status: commands().in(['booked', 'arrived', 'fulfilled']) },
      ],
    }),

  /**
   * The appointments of some sessions from which their queues are made, with only the fields that
   * decide the order.
   */
  queueOrder: (sessionIds: string[]) =>
    appointments.findAll({
      where: [
        { sessionId: commands().in(sessionIds) },
        { status: commands().in(['arrived', 'fulfilled']) },
      ],
      fields: ['sessionId', 'status', 'channel', 'slot', 'number', 'date', 'bookedAt'],
    }),

  /**
   * The appointments of some sessions from which their queues are made, with only their statuses.
   */
  queueStates: (sessionIds: string[]) =>
    appointments.findAll({
      where: [
        { sessionId: commands().in(sessionIds) },
        { status: commands().in(['booked', 'arrived', 'fulfilled']) },
      ],
      fields: ['sessionId', 'status'],
    }),

  /** All booked appointments of a session. */
  bookedIn: (sessionId: string) =>
    appointments.findAll({ where: [{ sessionId }, { status: 'booked' }] }),

  /** The appointments of a session that were not cancelled and became void at a moment or later. */
  missedIn: (sessionId: string, since: Moment) =>
    appointments.findAll({
      where: [{ sessionId }, { status: 'noshow' }, { reportBy: commands().gte(since) }],
    }),

  /**
   * All booked appointments of some sessions, with the fields that a change of the session
   * concerns.
   */
  bookedInMany: (sessionIds: string[]) =>
    appointments.findAll({
      where: [{ sessionId: commands().in(sessionIds) }, { status: 'booked' }],
      fields: ['sessionId', 'slot', 'account', 'patientId'],
    }),

  /** The appointments of a session that the hospital cancelled at or after a moment. */
  cancelledIn: (sessionId: string, since: Moment) =>
    appointments.findAll({
      where: [
        { sessionId },
        { status: 'cancelled' },
        { cancelledBy: 'hospital' },
        { cancelledAt: commands().gte(since) },
      ],
    }),

  /** The booked appointments of some sessions, with the fields that reminders contain. */
  toRemind: (sessionIds: string[]) =>
    appointments.findAll({
      where: [{ sessionId: commands().in(sessionIds) }, { status: 'booked' }],
      fields: ['patientId', 'account', 'bookedAt', 'reportBy', 'freeUntil', ...toldFields],
    }),

  /** The status and time of some appointments, by id. */
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
