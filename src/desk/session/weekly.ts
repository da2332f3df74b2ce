import type { UnfinishedChange } from '../../../domain/changes/whole';
import { defined } from '../../../domain/defined';
import { fenOfYuan } from '../../../domain/money';
import { minutesOf, timeFromMinutes, type Weekday } from '../../../domain/time/time';
import { hoursOf } from '../../../domain/timetable/periods';
import type { Hours } from '../../../types/timetable/hours';
import { clinicTypes, type SessionView } from '../../../types/timetable/scheduling';

/** The typed values of a session's form. */
export type Values = Record<
  'room' | 'start' | 'slotMinutes' | 'slots' | 'places' | 'clinicType' | 'fee',
  string
>;

export type Doctor = SessionView['doctor'];

/** A weekly clinic; its weekday is the one whose roster the session's day uses. */
type Weekly = Pick<SessionView, 'doctor' | 'department' | 'period'> & { weekday: Weekday };

/**
 * The weekly clinic from which a session comes (R2a). Undefined if its day uses no weekday with
 * the session's period, and for a substitute's session: that is changed for its day only.
 */
export function weeklyOf(
  { doctor, department, period }: Omit<Weekly, 'weekday'>,
  insteadOf: Doctor | undefined,
  weekday: Weekday | undefined,
  hours: Hours,
): Weekly | undefined {
  const held = weekday && hoursOf(hours, weekday).some(each => each.period === period);
  return held && !insteadOf ? { doctor, department, period, weekday } : undefined;
}

/**
 * The weekly clinic that replaces the one from which a session comes: with the typed values, and
 * its doctor from now on.
 */
export function alwaysOf(
  of: Weekly,
  typed: Values,
  doctor: Doctor,
  hours: Hours,
): UnfinishedChange {
  const { department, period, weekday } = of;
  return {
    kind: 'weekly',
    remove: { doctorId: of.doctor.id, weekday, period },
    set: {
      ...{ doctorId: doctor.id, doctor: doctor.name, title: doctor.title },
      ...{ department: department.name, weekday, period },
      clinicType: clinicTypes[Number(typed.clinicType)],
      ...{ slotMinutes: Number(typed.slotMinutes), places: Number(typed.places) },
      room: typed.room.trim(),
      ...timesOf(of, typed, hours),
      ...defined({ fee: typed.fee.trim() ? fenOfYuan(typed.fee) : undefined }),
    },
  };
}

/**
 * The start and end of a weekly clinic; empty if it lasts its whole period, which it then
 * follows.
 */
function timesOf({ weekday, period }: Weekly, typed: Values, hours: Hours) {
  const start = typed.start.trim();
  const end = timeFromMinutes(minutesOf(start) + Number(typed.slots) * Number(typed.slotMinutes));
  const held = hoursOf(hours, weekday).find(each => each.period === period);
  return held?.start === start && held.end === end ? {} : { start, end };
}
