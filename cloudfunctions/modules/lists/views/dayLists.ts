import { scopeOf } from '../../../../domain/access/scope';
import type { Appointment } from '../../../../domain/booking/appointment';
import { orderOfSeeing } from '../../../../domain/lists/lists';
import type { LocalDate } from '../../../../domain/time/time';
import { inListOrder } from '../../../../domain/timetable/periods';
import type { ValueOf } from '../../../../types/contract';
import type { viewList } from '../../../../types/lists/viewList';
import type { Hours } from '../../../../types/timetable/hours';
import type { Staff } from '../../access';
import { appointmentStore } from '../../appointments';
import { type SessionHead, sessionStore } from '../../timetable';

/** One session's list: its patients in the order of seeing. */
export interface DayList {
  session: SessionHead;
  appointments: Appointment[];
}

/**
 * A day's lists, session by session in the order of department, doctor and period (R10). A desk
 * gets those of its departments and a doctor their own, whatever they request (R20). `doctors` are
 * those that may be requested.
 */
export async function dayLists(
  asked: { date: LocalDate; departmentId?: string | undefined; doctorId?: string | undefined },
  staff: Staff,
  hours: Hours,
): Promise<{ doctors: ValueOf<typeof viewList>['doctors']; lists: DayList[] }> {
  const { date, departmentId, doctorId } = asked;
  const own = scopeOf(staff, 'sessions');
  const mayAsk = (await sessionStore.heads(date, date, { departmentId, scope: own })).sort(
    inListOrder(hours),
  );
  const heads = mayAsk.filter(head => !doctorId || head.doctor.id === doctorId);
  const appointments = heads.length
    ? await appointmentStore.ofSessions(heads.map(({ _id }) => _id))
    : [];
  const bySession = new Map<string, Appointment[]>();
  for (const each of appointments)
    bySession.set(each.sessionId, [...(bySession.get(each.sessionId) ?? []), each]);
  return {
    doctors: [...new Map(mayAsk.map(({ doctor }) => [doctor.id, doctor])).values()],
    lists: heads.map(session => ({
      session,
      appointments: orderOfSeeing(bySession.get(session._id) ?? []),
    })),
  };
}
