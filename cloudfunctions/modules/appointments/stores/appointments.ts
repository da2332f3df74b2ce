import type { Appointment } from '../../../../domain/booking/appointment';
import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Sight } from '../../../../domain/people/holding';
import type { LaterVisit } from '../../../../domain/returns/returnVisits';
import { addDays, at, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import { defineCollection, type Reading } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import { seenIn } from '../../../cloud/sight';

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
>;

export const appointments = defineCollection<Appointment>('appointments', {
  indexes: {
    patient_starts: [
      'patientId',
      'startsAt',
      '_id',
      'department.id',
      'account',
      'status',
      'date',
      'endsAt',
      'live',
      'reportBy',
      'cancelledBy',
    ],
    date_list: ['date', 'listKey', '_id', 'period'],
    date_keys: ['date', 'keys'],
    // What is counted of a day, and what else is asked of it in the order of the ids.
    date_id: [
      'date',
      '_id',
      'period',
      'department.id',
      'department.name',
      'doctor.id',
      'status',
      'channel',
      'cancelledLate',
      'cancelledBy',
    ],
    status_report: ['status', 'reportBy'],
    owesStrike: ['owesStrike', 'listKey'],
    owesNotice: ['owesNotice', 'changedAt'],
    session_status: ['sessionId', 'status'],
    live_ends: ['live', 'endsAt'],
    doctor_date_list: ['doctor.id', 'date', 'listKey', '_id', 'status', 'channel'],
    code: { unique: ['code'] },
    changedAt: ['changedAt'],
  },
});

/** The part of a write that makes it the cause of a notice; the desk's own bookings have nobody to tell. */
const causing = (notice: OwedNotice, account: string) =>
  account === deskAccount ? {} : { notices: commands().push([notice]), owesNotice: true };

/** The last thing a string of letters and digits can be followed by, for ranges over a prefix. */
const afterAll = '\uffff';

const withDoctor = (
  doctorId: string,
  { from, until }: { from: LocalDate; until: LocalDate },
): Condition[] => [
  { 'doctor.id': doctorId },
  { date: commands().gte(from) },
  { date: commands().lte(until) },
];

export const appointmentStore = {
  /** What other modules may read besides. */
  documents: appointments as Reading<Appointment>,

  get: (id: string) => appointments.get(id),

  /** Records an appointment; false when it is recorded already. */
  insert: (appointment: Appointment) => appointments.insert(appointment),

  byIds: (ids: string[]) => appointments.findAll({ where: [{ _id: commands().in(ids) }] }),

  /** Live appointments of a patient: at most `booking.maxLive`. */
  live: (patientId: string) =>
    appointments.find({ where: [{ patientId }, { live: true }], limit: 200 }),

  /** Those still to come that an account sees of its patients, soonest first. */
  coming: async (sight: Sight, now: Moment) => {
    const _ = commands();
    const where = [{ endsAt: _.gt(now) }, { status: _.neq('cancelled') }];
    const list = { where, anyOf: seenIn(sight), by: ['startsAt'] as const };
    return (await appointments.page({ ...list, direction: 'asc', after: undefined, size: 200 }))
      .page;
  },

  /** Past and cancelled ones that an account sees of its patients, newest first. */
  past: (sight: Sight, now: Moment, after: PageEnd | undefined, size: number) => {
    const _ = commands();
    const where = [_.or([{ endsAt: _.lte(now) }, { status: 'cancelled' }])];
    const list = { where, anyOf: seenIn(sight), by: ['startsAt'] as const };
    return appointments.page({ ...list, direction: 'desc', after, size });
  },

  /** One day's bookings in list order (department, doctor, slot, number), within a prefix of that order. */
  ofDay: (
    date: LocalDate,
    { prefix, period }: { prefix?: string; period?: string | undefined },
    after: PageEnd | undefined,
    size: number,
  ) => {
    const _ = commands();
    const where: Condition[] = [{ date }];
    if (prefix) where.push({ listKey: _.gte(prefix) }, { listKey: _.lt(`${prefix}${afterAll}`) });
    if (period) where.push({ period });
    return appointments.page({ where, by: ['listKey'], direction: 'asc', after, size });
  },

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

  /** A doctor's appointments of a range of dates, both ends included, by date and in list order. */
  ofDoctor: (
    doctorId: string,
    range: { from: LocalDate; until: LocalDate },
    after: PageEnd | undefined,
    size: number,
  ) =>
    appointments.page({
      where: withDoctor(doctorId, range),
      by: ['date', 'listKey'],
      direction: 'asc',
      after,
      size,
    }),

  /** All of a doctor's of a range of dates, by date and in list order. */
  allOfDoctor: async (doctorId: string, range: { from: LocalDate; until: LocalDate }) => {
    const all = await appointments.findAll({ where: withDoctor(doctorId, range) });
    const place = ({ date, listKey, _id }: Appointment) => `${date} ${listKey} ${_id}`;
    return all.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  },

  /** How many a doctor has in a range of dates, by status and channel. */
  countsOfDoctor: (doctorId: string, range: { from: LocalDate; until: LocalDate }) =>
    appointments.countBy(withDoctor(doctorId, range), ['status', 'channel']),

  /** A day's appointments whose patients came (R14), by id, after the one given. */
  cameOn: (date: LocalDate, after: string, limit: number) =>
    appointments.find({
      where: [
        { date },
        { status: commands().in(['arrived', 'fulfilled']) },
        { _id: commands().gt(after) },
      ],
      order: [['_id', 'asc']],
      limit,
    }),

  /** How many of a day there are, by department, doctor and status. */
  countsOfDay: (date: LocalDate, period?: string) =>
    appointments.countBy(
      [{ date }, ...(period ? [{ period }] : [])],
      ['department.id', 'doctor.id', 'status'],
    ),

  /** The moment of cancelling: only a booked appointment that still stands on this claim (R5). */
  cancel: (
    { _id, claimId, account }: Pick<Appointment, '_id' | 'claimId' | 'account'>,
    { by, late }: { by: 'patient' | 'desk'; late: boolean },
    notice: OwedNotice,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status: 'booked' }, { claimId }], {
      status: 'cancelled',
      live: false,
      cancelledAt: now,
      cancelledLate: late,
      cancelledBy: by,
      ...defined({ owesStrike: late ? true : undefined }),
      ...causing(notice, account),
      changedAt: now,
    }),

  /** The moment of moving: from the claim it stood on to the new place, in one write (R5). */
  moveTo: (
    { _id, claimId, account }: Pick<Appointment, '_id' | 'claimId' | 'account'>,
    place: Partial<Appointment>,
    left: NonNullable<Appointment['moves']>[number],
    notice: OwedNotice,
  ) =>
    appointments.change(_id, [{ status: 'booked' }, { claimId }], {
      ...Object.fromEntries(
        Object.entries(place).map(([key, value]) => [key, commands().set(value)]),
      ),
      // The new place is within capacity; that the old one was not is said in the session.
      extra: commands().remove(),
      moves: commands().push([left]),
      ...causing(notice, account),
      changedAt: left.at,
    }),

  /** Looks a day's appointments up by a key: name, phone or the document's last four (R6). */
  byKeys: (date: LocalDate, keys: string[]) =>
    appointments.find({ where: [{ date }, { keys: commands().in(keys) }], limit: 50 }),

  /** What some patients booked for a date. */
  ofPatientsOn: (date: LocalDate, patientIds: string[]) =>
    appointments.find({
      where: [
        { patientId: commands().in(patientIds) },
        { startsAt: commands().gte(at(date)) },
        { startsAt: commands().lt(at(addDays(date, 1))) },
      ],
      limit: 50,
    }),

  byCode: async (code: string): Promise<Appointment | undefined> =>
    (await appointments.find({ where: [{ code }], limit: 1 }))[0],

  /** Gives what one account booked for a patient, and is still to come, to another account (R23). */
  handOver: (patientId: string, from: string, to: string, now: Moment) =>
    appointments.changeMany([{ patientId }, { account: from }, { live: true }], {
      account: to,
      changedAt: now,
    }),

  /** The moment of checking in (R6). */
  checkIn: (id: string, claimId: string, now: Moment) =>
    appointments.change(id, [{ status: 'booked' }, { claimId }], {
      status: 'arrived',
      arrivedAt: now,
      changedAt: now,
    }),

  undoCheckIn: (id: string, now: Moment) =>
    appointments.change(id, [{ status: 'arrived' }], {
      status: 'booked',
      arrivedAt: commands().remove(),
      changedAt: now,
    }),

  /** Ids of booked appointments whose report moment has passed (R6), oldest first. */
  missed: (now: Moment, limit: number) =>
    appointments.find({
      where: [{ status: 'booked' }, { reportBy: commands().lt(now) }],
      order: [['reportBy', 'asc']],
      fields: ['_id'],
      limit,
    }),

  /** Voids those of some appointments that are still only booked: the moment of a no-show's recording (R6, R7). */
  voidMany: (ids: string[], now: Moment) =>
    appointments.changeMany([{ _id: commands().in(ids) }, { status: 'booked' }], {
      status: 'noshow',
      live: false,
      owesStrike: true,
      changedAt: now,
    }),

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
      ],
      limit,
    }),

  settleMany: (ids: string[]) =>
    appointments.changeMany([{ _id: commands().in(ids) }, { owesStrike: true }], {
      owesStrike: commands().remove(),
    }),

  /** All of a session that were booked and stand in it. */
  bookedIn: (sessionId: string) =>
    appointments.findAll({ where: [{ sessionId }, { status: 'booked' }] }),

  /** Cancels an appointment on the hospital's account: never a strike (R7, R9). */
  cancelByHospital: (
    { _id, account }: Pick<Appointment, '_id' | 'account'>,
    notice: OwedNotice,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status: 'booked' }], {
      status: 'cancelled',
      live: false,
      cancelledAt: now,
      cancelledLate: false,
      cancelledBy: 'hospital',
      ...causing(notice, account),
      changedAt: now,
    }),

  /** Ends an appointment of somebody who has died (R26): no strike, and nobody is told. */
  endQuietly: (id: string, now: Moment) =>
    appointments.change(id, [{ status: 'booked' }], {
      status: 'cancelled',
      live: false,
      cancelledAt: now,
      cancelledLate: false,
      cancelledBy: 'hospital',
      changedAt: now,
    }),

  /** Gives an appointment back that a death ended by mistake, on the place it has taken again (R26). */
  restore: (id: string, place: Partial<Appointment>, now: Moment) =>
    appointments.change(id, [{ status: 'cancelled' }, { cancelledBy: 'hospital' }], {
      ...Object.fromEntries(
        Object.entries(place).map(([key, value]) => [key, commands().set(value)]),
      ),
      status: 'booked',
      live: true,
      cancelledAt: commands().remove(),
      cancelledLate: commands().remove(),
      cancelledBy: commands().remove(),
      changedAt: now,
    }),

  /** Hands an appointment over to a substitute: it may be cancelled free until its slot starts (R9). */
  substitute: (
    { _id, account }: Pick<Appointment, '_id' | 'account'>,
    doctor: Appointment['doctor'],
    listKey: string,
    startsAt: Moment,
    notice: OwedNotice,
    now: Moment,
  ) =>
    appointments.change(_id, [{ status: 'booked' }, { 'doctor.id': commands().neq(doctor.id) }], {
      doctor: commands().set(doctor),
      substituted: true,
      listKey,
      freeUntil: startsAt,
      ...causing(notice, account),
      changedAt: now,
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
        'date',
        'start',
        'department',
        'doctor',
        'room',
        'number',
      ],
    }),

  /** Of some appointments, whether and when they still are. */
  standing: (ids: string[]) =>
    appointments.findAll({
      where: [{ _id: commands().in(ids) }],
      fields: ['status', 'date', 'start'],
    }),

  /** Those of a day that stand so, in `_id` order, after the one given. */
  ofDayStanding: (
    date: LocalDate,
    statuses: Appointment['status'][],
    after: string | undefined,
    limit: number,
  ) =>
    appointments.find({
      where: [
        { date },
        { status: commands().in(statuses) },
        ...(after ? [{ _id: commands().gt(after) }] : []),
      ],
      order: [['_id', 'asc']],
      limit,
    }),

  /** Live appointments whose slot is over, oldest first. */
  over: (now: Moment, limit: number) =>
    appointments.find({
      where: [{ live: true }, { endsAt: commands().lte(now) }],
      order: [['endsAt', 'asc']],
      fields: ['patientId', 'date', 'department'],
      limit,
    }),

  restMany: (ids: string[]) =>
    appointments.changeMany([{ _id: commands().in(ids) }, { live: true }], { live: false }),
};
