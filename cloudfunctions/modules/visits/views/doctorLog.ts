import { departmentsIn, scopeOf, within, worksWithBookings } from '../../../../domain/access/scope';
import type { Appointment } from '../../../../domain/booking/appointment';
import { defined } from '../../../../domain/defined';
import { daysBetween, type LocalDate, type Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { ValueOf } from '../../../../types/contract';
import type { Policy } from '../../../../types/policy/policy';
import type { ReturnVisitState, ReturnVisitView } from '../../../../types/returns/returnVisits';
import {
  LOG_DAYS,
  type LogRow,
  type LogTotals,
  type viewDoctorLog,
} from '../../../../types/visits/viewDoctorLog';
import type { Staff } from '../../access';
import { appointmentStore } from '../../appointments';
import { bookingRow } from '../../booking';
import { returnVisitStore, returnVisitViews } from '../../returns';
import { rosterStore } from '../../timetable';

/**
 * The doctor, the range of days (both included), and the department ids of a log; undefined: all
 * departments.
 */
export interface LogOf {
  doctor: ValueOf<typeof viewDoctorLog>['doctor'];
  from: LocalDate;
  until: LocalDate;
  departments: readonly string[] | undefined;
}

/**
 * The log that is asked for and may be seen (R20): the outpatient office may see any; a desk those
 * of its departments' doctors, limited to these departments; a doctor only their own, whatever they
 * ask for.
 */
export async function askedLog(
  asked: { doctorId?: string | undefined; from: LocalDate; until: LocalDate },
  staff: Staff,
): Promise<Outcome<LogOf>> {
  const { from, until } = asked;
  const days = daysBetween(from, until) + 1;
  if (days < 1 || days > LOG_DAYS) return refused('LOG_RANGE', { days: LOG_DAYS });
  const scope = scopeOf(staff, 'sessions');
  const doctorId = (worksWithBookings(staff) && asked.doctorId) || staff.doctorId;
  const roster = await rosterStore.current();
  const doctor = roster?.doctors.find(({ id }) => id === doctorId);
  if (!doctor) return refused('DOCTOR_UNKNOWN', {});
  const { id, name, title, department } = doctor;
  if (!within(scope, { departmentId: department.id, doctorId: id }))
    return refused('OTHER_DEPARTMENT', {});
  // A doctor sees their own log in every department.
  const departments = within(scope, { doctorId: id }) ? undefined : departmentsIn(scope);
  return done({ doctor: { id, name, title, department }, from, until, departments });
}

/** Rows of the log for some appointments, with the return date set at each. */
export async function logRows(
  appointments: Appointment[],
  policy: Policy,
  now: Moment,
): Promise<LogRow[]> {
  const ids = appointments.map(({ _id }) => _id);
  const set = ids.length ? await returnVisitStore.byIds(ids) : [];
  const views = await returnVisitViews(set, policy, now);
  const byVisit = new Map(views.map(view => [view.returnVisitId, view]));
  return appointments.map(each => {
    const returnVisit = byVisit.get(each._id);
    return {
      ...bookingRow(each),
      date: each.date,
      ...defined({ cancelledBy: each.cancelledBy, returnVisit }),
    };
  });
}

/** The return visits due on the log's days, by date. */
export async function returnsDue(
  { doctor, ...days }: LogOf,
  policy: Policy,
  now: Moment,
): Promise<ReturnVisitView[]> {
  const visits = await returnVisitStore.ofDoctor(doctor.id, days);
  const views = await returnVisitViews(visits, policy, now);
  return views.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ date, returnVisitId }: ReturnVisitView) => `${date} ${returnVisitId}`;

/** The totals of the log's days. */
export async function logTotals(
  { doctor, ...days }: LogOf,
  returns: readonly ReturnVisitView[],
): Promise<LogTotals> {
  const [counts, returnsSet] = await Promise.all([
    appointmentStore.countsOfDoctor(doctor.id, days),
    returnVisitStore.countSet(doctor.id, days),
  ]);
  const sumBy = (field: 'status' | 'channel') => {
    const sums: Record<string, number> = {};
    for (const row of counts) {
      const key = String(row[field]);
      sums[key] = (sums[key] ?? 0) + row.count;
    }
    return sums;
  };
  const withState = (...states: ReturnVisitState[]) =>
    returns.filter(({ state }) => states.includes(state)).length;
  return {
    appointments: counts.reduce((sum, { count }) => sum + count, 0),
    byStatus: sumBy('status'),
    byChannel: sumBy('channel'),
    returnsSet,
    returns: {
      due: returns.length - withState('withdrawn'),
      waiting: withState('waiting'),
      booked: withState('booked'),
      came: withState('came'),
      missed: withState('notBooked', 'notCome'),
      withdrawn: withState('withdrawn'),
    },
  };
}
