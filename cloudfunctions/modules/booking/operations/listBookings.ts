import { departmentsIn, type Scope, scopeOf, within } from '../../../../domain/access/scope';
import type { Appointment } from '../../../../domain/booking/appointment';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import {
  type BookingsStanding,
  listBookings as contract,
} from '../../../../types/booking/listBookings';
import type { CheckedInputOf, ValueOf } from '../../../../types/contract';
import { staffOperation } from '../../access';
import { appointmentStore } from '../../appointments';
import { sessionStore } from '../../timetable';
import { bookingRow } from '../views/bookingViews';

const pageSize = 50;
type Value = ValueOf<typeof contract>;

/** Patients who were seen count as arrived. */
const statusesOf: Record<BookingsStanding, readonly Appointment['status'][]> = {
  booked: ['booked'],
  arrived: ['arrived', 'fulfilled'],
  noshow: ['noshow'],
  cancelled: ['cancelled'],
};

/**
 * The day list on the phone (R10); the audit record names the patients whose bookings were read
 * (R20).
 */
export const listBookings = staffOperation(contract, async (input, { caller, now }) => {
  const { date, departmentId, doctorId, period, standing, after } = input;
  const statuses = standing && statusesOf[standing];
  const scope = scopeOf(caller.staff, 'bookings');
  const [{ page, next }, allCounts, allSessions] = await Promise.all([
    appointmentStore.ofDay(
      date,
      { prefixes: prefixesOf(input, scope), period, statuses },
      after,
      pageSize,
    ),
    appointmentStore.countsOfDay(date, period),
    sessionStore.heads(date, date, { period }),
  ]);
  const isOwn = (id: string) => within(scope, { departmentId: id });
  const counts = allCounts.filter(row => isOwn(row['department.id'] as string));
  const sessions = allSessions.filter(({ department }) => isOwn(department.id));
  const asked = (departments: string, doctor: string) =>
    (!departmentId || departments === departmentId) && (!doctorId || doctor === doctorId);
  const counted = counts.filter(row =>
    asked(row['department.id'] as string, row['doctor.id'] as string),
  );
  const total = (...statuses: Appointment['status'][]) =>
    sum(counted.filter(({ status }) => statuses.includes(status as Appointment['status'])));
  const value: Value = {
    today: dateOf(now),
    date,
    totals: {
      capacity: sessions
        .filter(head => head.state === 'open' && asked(head.department.id, head.doctor.id))
        .reduce((places, head) => places + head.capacity, 0),
      booked: total(...statusesOf.booked),
      arrived: total(...statusesOf.arrived),
      cancelled: total(...statusesOf.cancelled),
      noshow: total(...statusesOf.noshow),
    },
    departments: departmentsOf(sessions, counts),
    bookings: page.map(bookingRow),
    ...next,
  };
  return done({ value, subjects: page.map(({ _id }) => _id), details: { date } });
});

/** The prefixes of the sort key that are asked for and may be seen; undefined: the whole list. */
function prefixesOf(
  { departmentId, doctorId }: CheckedInputOf<typeof contract>,
  scope: Scope,
): string[] | undefined {
  const own = departmentsIn(scope);
  if (!departmentId) return own?.map(id => `${id} `);
  if (own && !own.includes(departmentId)) return [];
  return [doctorId ? `${departmentId} ${doctorId} ` : `${departmentId} `];
}

type Counts = Awaited<ReturnType<typeof appointmentStore.countsOfDay>>;
type Heads = Awaited<ReturnType<typeof sessionStore.heads>>;

const sum = (rows: { count: number }[]): number => rows.reduce((all, { count }) => all + count, 0);

/** The day's departments and doctors, each with the number of bookings that are not cancelled. */
function departmentsOf(heads: Heads, counts: Counts): Value['departments'] {
  const live = counts.filter(({ status }) => status !== 'cancelled');
  const departments = new Map<string, Value['departments'][number]>();
  for (const { department, doctor } of heads) {
    const entry = departments.get(department.id) ?? {
      ...department,
      bookings: sum(live.filter(row => row['department.id'] === department.id)),
      doctors: [],
    };
    if (!entry.doctors.some(({ id }) => id === doctor.id))
      entry.doctors.push({
        ...doctor,
        bookings: sum(live.filter(row => row['doctor.id'] === doctor.id)),
      });
    departments.set(department.id, entry);
  }
  return [...departments.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
