import type { Appointment } from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import type { Sight } from '../../../../domain/people/holding';
import { addDays, at, dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import { type Condition, commands } from '../../../cloud/database';
import { seenIn } from '../../../cloud/sight';
import { appointments } from './appointments';

/** Sorts after every letter and digit; used as the upper end of a prefix range. */
const afterAll = '\uffff';

/** The condition for appointments in some departments, by id; undefined: all. */
export const ofDepartments = (departments: readonly string[] | undefined): Condition[] =>
  departments ? [{ 'department.id': commands().in([...departments]) }] : [];

/** A range of dates, both included, and the departments that the member may see. */
interface DoctorsDays {
  from: LocalDate;
  until: LocalDate;
  departments?: readonly string[] | undefined;
}

const withDoctor = (doctorId: string, { from, until, departments }: DoctorsDays): Condition[] => [
  { 'doctor.id': doctorId },
  { date: commands().gte(from) },
  { date: commands().lte(until) },
  ...ofDepartments(departments),
];

/** The limits of a day's list. */
interface DayFilter {
  /** Prefixes of the sort key; undefined: the whole list. */
  prefixes?: string[] | undefined;
  period?: string | undefined;
  statuses?: readonly Appointment['status'][] | undefined;
}

/** Lists of appointments, by page or whole, and counts. */
export const appointmentLists = {
  /**
   * The appointments of today and later that an account sees, soonest first. One of today stays
   * until the day is over.
   */
  coming: async (sight: Sight, now: Moment) => {
    const _ = commands();
    const where = [{ startsAt: _.gte(at(dateOf(now))) }, { status: _.neq('cancelled') }];
    const list = { where, anyOf: seenIn(sight), by: ['startsAt'] as const };
    return (await appointments.page({ ...list, direction: 'asc', after: undefined, size: 200 }))
      .page;
  },

  /** The appointments of one day that an account sees, without cancelled ones. */
  ofDaySeen: async (sight: Sight, date: LocalDate) => {
    const _ = commands();
    const where = [
      { startsAt: _.gte(at(date)) },
      { startsAt: _.lt(at(addDays(date, 1))) },
      { status: _.neq('cancelled') },
    ];
    const list = { where, anyOf: seenIn(sight), by: ['startsAt'] as const };
    return (await appointments.page({ ...list, direction: 'asc', after: undefined, size: 50 }))
      .page;
  },

  /**
   * The past and cancelled appointments that an account sees, newest first; also today's whose slot
   * is over.
   */
  past: (sight: Sight, now: Moment, after: PageEnd | undefined, size: number) => {
    const _ = commands();
    const where = [_.or([{ endsAt: _.lte(now) }, { status: 'cancelled' }])];
    const list = { where, anyOf: seenIn(sight), by: ['startsAt'] as const };
    return appointments.page({ ...list, direction: 'desc', after, size });
  },

  /**
   * One day's bookings in list order (department, doctor, slot, number), all or by prefixes of that
   * order.
   */
  ofDay: (
    date: LocalDate,
    { prefixes, period, statuses }: DayFilter,
    after: PageEnd | undefined,
    size: number,
  ) => {
    const _ = commands();
    const where: Condition[] = [{ date }];
    if (period) where.push({ period });
    if (statuses) where.push({ status: _.in([...statuses]) });
    const anyOf = prefixes?.map((prefix): Condition[] => [
      { listKey: _.gte(prefix) },
      { listKey: _.lt(`${prefix}${afterAll}`) },
    ]);
    const list = { where, ...defined({ anyOf }), by: ['listKey'] as const };
    return appointments.page({ ...list, direction: 'asc', after, size });
  },

  /** The appointments of a range of dates, both included, by date. */
  between: (from: LocalDate, until: LocalDate, after: PageEnd | undefined, size: number) =>
    appointments.page({
      where: [{ date: commands().gte(from) }, { date: commands().lte(until) }],
      by: ['date'],
      direction: 'asc',
      after,
      size,
    }),

  /**
   * The sessions that lost a place by a cancellation or a move within a time span, and the patients
   * of these places.
   */
  async left(from: Moment, until: Moment): Promise<{ sessionIds: string[]; patientIds: string[] }> {
    const _ = commands();
    const changed = await appointments.findAll({
      where: [
        { changedAt: _.gte(from) },
        { changedAt: _.lt(until) },
        _.or([{ status: 'cancelled' }, { 'moves.0': _.exists(true) }]),
      ],
      fields: ['sessionId', 'patientId', 'moves.sessionId'],
    });
    const sessionIds = changed.flatMap(({ sessionId, moves = [] }) => [
      sessionId,
      ...moves.map(move => move.sessionId),
    ]);
    return {
      sessionIds: [...new Set(sessionIds)],
      patientIds: [...new Set(changed.map(({ patientId }) => patientId))],
    };
  },

  /** The appointments last changed up to a moment, inclusive, in the order of their changes. */
  changedUntil: (until: Moment, after: PageEnd, size: number) =>
    appointments.page({
      where: [{ changedAt: commands().lte(until) }],
      by: ['changedAt'],
      direction: 'asc',
      after,
      size,
    }),

  /**
   * A page of a doctor's appointments in a range of dates, both included, by date and in list
   * order.
   */
  ofDoctor: (doctorId: string, range: DoctorsDays, after: PageEnd | undefined, size: number) =>
    appointments.page({
      where: withDoctor(doctorId, range),
      by: ['date', 'listKey'],
      direction: 'asc',
      after,
      size,
    }),

  /** All of a doctor's appointments in a range of dates, by date and in list order. */
  allOfDoctor: async (doctorId: string, range: DoctorsDays) => {
    const all = await appointments.findAll({ where: withDoctor(doctorId, range) });
    const place = ({ date, listKey, _id }: Appointment) => `${date} ${listKey} ${_id}`;
    return all.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  },

  /** The number of a doctor's appointments in a range of dates, by status and channel. */
  countsOfDoctor: (doctorId: string, range: DoctorsDays) =>
    appointments.countBy(withDoctor(doctorId, range), ['status', 'channel']),

  /** The number of a day's appointments, by department, doctor and status. */
  countsOfDay: (date: LocalDate, period?: string) =>
    appointments.countBy(
      [{ date }, ...(period ? [{ period }] : [])],
      ['department.id', 'doctor.id', 'status'],
    ),

  /** A day's appointments whose patients came (R14), by id, after the given id. */
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

  /** The patients' data in a day's appointments, for search. */
  carriedOn: (date: LocalDate, departments: readonly string[] | undefined) =>
    appointments.findAll({ where: [{ date }, ...ofDepartments(departments)], fields: ['person'] }),

  /** A day's appointments by `_id`, after the given id. */
  ofDayById: (date: LocalDate, after: string, limit: number) =>
    appointments.find({
      where: [{ date }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
    }),

  /** The first day after a date that has appointments. */
  nextDate: async (date: LocalDate): Promise<LocalDate | undefined> =>
    (
      await appointments.find({
        where: [{ date: commands().gt(date) }],
        order: [['date', 'asc']],
        limit: 1,
        fields: ['date'],
      })
    )[0]?.date,

  /** A day's appointments with these statuses by `_id`, after the given id. */
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
};
