import type { ClinicHours } from '../../types/timetable/hours';
import type { ClinicType, Period } from '../../types/timetable/scheduling';
import { defined } from '../defined';
import { type LocalDate, type LocalTime, minutesOf, timeFromMinutes } from '../time/time';
import { type DoctorNote, feeOf } from './about';
import type { ClinicDay } from './clinicDays';
import { type Department, departmentOf } from './directory';
import type { RosterRow } from './roster';

/** A slot to be laid out; its appointments get the numbers from `firstNumber` on, `capacity` of them (R4). */
interface SlotPlan {
  start: LocalTime;
  end: LocalTime;
  capacity: number;
  firstNumber: number;
}

/** A session to be laid out: one doctor, one date, one period. */
export interface SessionPlan {
  /** `S-20261125-D001-am`: laying out the same day again meets the same session. */
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
 * How ids of sessions say these two periods, which every hospital had before its hours were data: sessions laid out by then keep
 * their ids. No period's id is that short, so that none is taken for another.
 */
const SHORT: Partial<Record<Period, string>> = { morning: 'am', afternoon: 'pm' };

/** The id of a doctor's session on a date. */
export const sessionId = (date: LocalDate, doctorId: string, period: Period): string =>
  `S-${date.replaceAll('-', '')}-${doctorId}-${SHORT[period] ?? period}`;

/** Slots of equal length from the period's start as long as a whole one fits; numbers run through them from 1. */
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

/** A row of the roster that is worked on a day, and its hours there: those of its period, or what is left of its own within them. */
export interface WorkedRow {
  row: RosterRow;
  hours: ClinicHours;
}

/**
 * The rows of the weekly roster that are worked on a day, given what the calendar makes of it (`dayOf`): none on a closed day,
 * on a make-up day those of the weekday it works as. In the roster's order (R2).
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
      return hours.start < hours.end ? [{ row, hours }] : [];
    });

/** A roster as far as sessions are laid out by it: a row names its department, which has its number here. */
export interface RosterInForce {
  departments: readonly Department[];
  rows: readonly RosterRow[];
  /** What the office wrote of doctors by hand: also what a visit costs. */
  doctors?: readonly Pick<DoctorNote, 'id' | 'hand'>[];
}

/** The sessions of a date by the weekly roster (R2), in the roster's order. Throws when a row's department has no number. */
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
