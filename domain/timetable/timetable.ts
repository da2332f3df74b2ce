import type { ClinicHours } from '../../types/timetable/hours';
import type { ClinicType, Period } from '../../types/timetable/scheduling';
import { defined } from '../defined';
import { type LocalDate, type LocalTime, minutesOf, timeFromMinutes } from '../time/time';
import { type DoctorNote, feeOf } from './about';
import type { ClinicDay } from './clinicDays';
import { type Department, departmentOf } from './directory';
import type { RosterRow } from './roster';

/** A planned slot. Its appointments get `capacity` numbers from `firstNumber` on (R4). */
interface SlotPlan {
  start: LocalTime;
  end: LocalTime;
  capacity: number;
  firstNumber: number;
}

/** A planned session: one doctor, one date, one period. */
export interface SessionPlan {
  /** `S-20261125-D001-am`: planning the same day again gives the same id. */
  id: string;
  date: LocalDate;
  period: Period;
  department: Department;
  doctor: { id: string; name: string; title: string };
  clinicType: ClinicType;
  room: string;
  /** In fen. */
  fee?: number;
  capacity: number;
  slots: SlotPlan[];
}

/**
 * The short form of two periods in session ids. Every hospital had them before the hours became
 * data, and existing sessions keep their ids. Ids of periods are longer, so none can be confused
 * with these.
 */
const SHORT: Partial<Record<Period, string>> = { morning: 'am', afternoon: 'pm' };

/** The id of a doctor's session on a date. */
export const sessionId = (date: LocalDate, doctorId: string, period: Period): string =>
  `S-${date.replaceAll('-', '')}-${doctorId}-${SHORT[period] ?? period}`;

/** Slots of equal length from the start of the hours, as many as fit; numbers run from 1. */
const slotsWithin = (
  { start, end }: ClinicHours,
  minutes: number,
  capacity: number,
): SlotPlan[] => {
  const opens = minutesOf(start);
  const count = Math.floor((minutesOf(end) - opens) / minutes);
  return Array.from({ length: count }, (_, k) => ({
    start: timeFromMinutes(opens + k * minutes),
    end: timeFromMinutes(opens + (k + 1) * minutes),
    capacity,
    firstNumber: k * capacity + 1,
  }));
};

/**
 * A row of the roster that is used on a day, with its hours: those of its period, or its own within
 * them.
 */
export interface WorkedRow {
  row: RosterRow;
  hours: ClinicHours;
}

/**
 * The rows of the weekly roster that are used on a day (R2), in the order of the roster. A closed
 * day has none, a make-up day those of the weekday that `dayOf` gives it.
 */
export const rowsWorked = (
  rows: readonly RosterRow[],
  day: Pick<ClinicDay, 'rosterWeekday' | 'hours'>,
): WorkedRow[] =>
  rows
    .filter(row => row.weekday === day.rosterWeekday)
    .flatMap(row => {
      const held = day.hours.find(({ period }) => period === row.period);
      if (!held) return [];
      const { start = held.start, end = held.end } = row;
      const hours = {
        ...held,
        start: start > held.start ? start : held.start,
        end: end < held.end ? end : held.end,
      };
      // If not even one slot fits, there is no clinic.
      const left = minutesOf(hours.end) - minutesOf(hours.start);
      return left >= row.slotMinutes ? [{ row, hours }] : [];
    });

/** The part of a roster that sessions are planned from: each row's department has its id here. */
export interface RosterInForce {
  departments: readonly Department[];
  rows: readonly RosterRow[];
  /** What the office wrote about doctors by hand, for the price of a visit. */
  doctors?: readonly Pick<DoctorNote, 'id' | 'hand'>[];
}

/**
 * The planned sessions of a date by the weekly roster (R2), in the order of the roster.
 * @throws Error if the department of a row has no id
 */
export function sessionsFor(
  date: LocalDate,
  { departments, rows, doctors = [] }: RosterInForce,
  day: Pick<ClinicDay, 'rosterWeekday' | 'hours'>,
): SessionPlan[] {
  const ids = new Map(departments.map(({ id, name }) => [name, id]));
  const hands = new Map(doctors.map(({ id, hand }) => [id, hand]));
  return rowsWorked(rows, day).map(({ row, hours }) => {
    const slots = slotsWithin(hours, row.slotMinutes, row.places);
    return {
      id: sessionId(date, row.doctorId, row.period),
      date,
      period: row.period,
      department: departmentOf(ids, row),
      doctor: { id: row.doctorId, name: row.doctor, title: row.title },
      clinicType: row.clinicType,
      room: row.room,
      ...defined({ fee: feeOf(row, hands.get(row.doctorId)) }),
      capacity: slots.length * row.places,
      slots,
    };
  });
}
