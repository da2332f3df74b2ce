import type { RowPlace } from '../../types/answer';
import type { Hours } from '../../types/timetable/hours';
import {
  type RosterField,
  type RosterOptional,
  type RosterProblem,
  type RosterProblemCode,
  rosterColumns,
  rosterOptional,
  rosterWords,
} from '../../types/timetable/roster';
import type { ClinicType, Period } from '../../types/timetable/scheduling';
import { defined } from '../defined';
import { DOCTOR_NUMBER, doctorNumberMeant } from '../doctorNumber';
import { yuanOfFen } from '../money';
import { checkName, normaliseName } from '../people/name';
import { meant, rowPlace, type TableRow, wordIn } from '../tables/rows';
import { type LocalTime, minutesOf, type Weekday } from '../time/time';
import { hoursOf, periodName } from './periods';
import { type DoctorAbout, readOptional } from './rosterOptional';

/** One weekly clinic of one doctor (R2). `line` is its line in the file. */
export interface RosterRow {
  line: number;
  doctorId: string;
  doctor: string;
  department: string;
  title: string;
  clinicType: ClinicType;
  weekday: Weekday;
  period: Period;
  /** Minutes of a slot. */
  slotMinutes: number;
  /** Places of a slot. */
  places: number;
  room: string;
  /** When it starts and ends, if it does not last the whole period. */
  start?: LocalTime;
  end?: LocalTime;
  /** The price of a visit in fen; missing if the hospital gives none. */
  fee?: number;
  /** What patients read about the doctor, from this row. `directoryOf` moves it to the doctor. */
  about?: DoctorAbout;
}

/** The value of a field, or its problem. */
type Read<T> = { value: T } | { code: RosterProblemCode };
type Values = Omit<RosterRow, 'line'>;

const CLINIC_TYPES: Record<string, ClinicType> = rosterWords.clinicTypes;

const SHORTEST_SLOT = 5;
const MOST_PLACES = 200;
const LONGEST_TEXT = 30;

const text = (value: string): Read<string> => ({ value });

const wholeNumber = (value: string): number => {
  const match = /^(\d{1,6})(?:\.0+)?$/.exec(value);
  return match ? Number(match[1]) : Number.NaN;
};

const between = (value: string, least: number, most: number, code: RosterProblemCode) => {
  const number = wholeNumber(value);
  return number >= least && number <= most ? { value: number } : { code };
};

const weekday = (value: string): Read<Weekday> => {
  const sign = rosterWords.weekday.exec(value)?.[1];
  if (!sign) return { code: 'WEEKDAY_UNKNOWN' };
  const number =
    sign === rosterWords.sundayToo ? 7 : Number(sign) || rosterWords.weekdays.indexOf(sign) + 1;
  return { value: number as Weekday };
};

const oneOf =
  <T>(known: Record<string, T>, code: RosterProblemCode) =>
  (value: string): Read<T> =>
    wordIn(known, value, code);

/** The hospital's hours, and the maximum slot length in minutes. */
export interface RosterRules {
  hours: Hours;
  maxSlotMinutes: number;
}

/** The period with this name in the hospital, or with another usual name. */
const period = (value: string, { periods }: Hours): Read<Period> => {
  const usual = Object.hasOwn(rosterWords.periods, value) ? rosterWords.periods[value] : undefined;
  const found = periods.find(({ id, name }) => meant(name) === value || id === usual);
  return found ? { value: found.id } : { code: 'PERIOD_UNKNOWN' };
};

const readers = ({ maxSlotMinutes, hours }: RosterRules) => ({
  doctorId: (value: string): Read<string> =>
    DOCTOR_NUMBER.test(value) ? { value: doctorNumberMeant(value) } : { code: 'DOCTOR_ID_FORM' },
  doctor: (value: string): Read<string> => (checkName(value) ? { code: 'DOCTOR_NAME' } : { value }),
  department: text,
  title: text,
  clinicType: (value: string) =>
    oneOf(CLINIC_TYPES, 'CLINIC_TYPE_UNKNOWN')(value.replace(rosterWords.afterClinicType, '')),
  weekday,
  period: (value: string) => period(value, hours),
  slotMinutes: (value: string): Read<number> =>
    between(
      value.replace(rosterWords.afterMinutes, ''),
      SHORTEST_SLOT,
      maxSlotMinutes,
      'SLOT_MINUTES_RANGE',
    ),
  places: (value: string): Read<number> =>
    between(value.replace(rosterWords.afterPlaces, ''), 1, MOST_PLACES, 'PLACES_RANGE'),
  room: text,
});

const fields = Object.keys(rosterColumns) as RosterField[];

/**
 * The contradiction between the values of a row: the clinic has no such period, is outside of it,
 * or its slots do not fill it.
 */
const clash = (
  values: Values,
  hours: Hours,
): [RosterField | RosterOptional, RosterProblemCode] | null => {
  const ofDay = hoursOf(hours, values.weekday);
  if (ofDay.length === 0) return ['weekday', 'WEEKDAY_CLOSED'];
  const held = ofDay.find(each => each.period === values.period);
  if (!held) return ['period', 'PERIOD_CLOSED'];
  const { start = held.start, end = held.end } = values;
  if (start < held.start || start >= held.end) return ['start', 'TIMES_OUTSIDE'];
  if (end > held.end || end <= start) return ['end', 'TIMES_OUTSIDE'];
  const minutes = minutesOf(end) - minutesOf(start);
  return minutes % values.slotMinutes === 0 ? null : ['slotMinutes', 'SLOT_MINUTES_UNEVEN'];
};

/** The word that a roster uses for a code. */
const wordFor = <T>(words: Record<string, T>, code: T): string =>
  Object.entries(words).find(([, each]) => each === code)?.[0] ?? '';

/** A row as the cells of a file, by column name. */
export const rosterCells = (
  row: Omit<RosterRow, 'line' | 'weekday'> & { weekday: number },
  hours: Hours,
): Record<string, string> => {
  const cells: Record<RosterField, string> = {
    doctorId: row.doctorId,
    doctor: row.doctor,
    department: row.department,
    title: row.title,
    clinicType: wordFor(CLINIC_TYPES, row.clinicType),
    weekday: String(row.weekday),
    period: periodName(hours, row.period),
    slotMinutes: String(row.slotMinutes),
    places: String(row.places),
    room: row.room,
  };
  const { fee, about = {}, start, end } = row;
  const yuan = fee === undefined ? undefined : yuanOfFen(fee);
  const optional = { ...about, ...defined({ start, end, fee: yuan }) };
  return {
    ...Object.fromEntries(fields.map(field => [rosterColumns[field], cells[field]])),
    ...Object.fromEntries(
      Object.entries(optional).map(([field, value]) => [
        rosterOptional[field as RosterOptional],
        String(value),
      ]),
    ),
  };
};

/** The values of one row, or all of its own problems. */
const readRow = (
  { line, cells }: TableRow,
  rules: RosterRules,
): { values: Partial<Values>; problems: RosterProblem[] } => {
  const problems: RosterProblem[] = [];
  const values: Partial<Values> = {};
  const report = (field: RosterField | RosterOptional, code: RosterProblemCode) => {
    const column = { ...rosterColumns, ...rosterOptional }[field];
    problems.push({ line, field: column, code, value: (cells[column] ?? '').trim().slice(0, 40) });
  };
  const read = readers(rules);
  for (const field of fields) {
    const cell = cells[rosterColumns[field]] ?? '';
    const value = field === 'doctor' ? normaliseName(cell) : meant(cell);
    if (value === '') {
      report(field, 'FIELD_MISSING');
    } else if (
      value.length > LONGEST_TEXT &&
      (field === 'department' || field === 'title' || field === 'room')
    ) {
      report(field, 'FIELD_TOO_LONG');
    } else {
      const result = read[field](value);
      if ('code' in result) report(field, result.code);
      else Object.assign(values, { [field]: result.value });
    }
  }
  const { fee, start, end, ...about } = readOptional(cells, report);
  const doctorNote = Object.keys(about).length ? about : undefined;
  Object.assign(values, defined({ start, end, fee, about: doctorNote }));
  if (cells['']?.trim()) {
    problems.push({ line, field: '', code: 'ROW_TOO_LONG', value: cells[''].trim().slice(0, 40) });
  }
  if (problems.length === 0) {
    const wrong = clash(values as Values, rules.hours);
    if (wrong) report(...wrong);
  }
  return { values, problems };
};

/** The row with normalised column names. */
const withMeantColumns = (row: TableRow): TableRow => ({
  line: row.line,
  cells: Object.fromEntries(Object.entries(row.cells).map(([name, cell]) => [meant(name), cell])),
});

const missingColumns = (names: string[], line: number): RosterProblem[] =>
  fields
    .map(field => rosterColumns[field])
    .filter(column => !names.includes(column))
    .map(field => ({ line, field, code: 'COLUMN_MISSING', value: '' }));

/**
 * Reads a weekly roster (R2). The columns of `rosterColumns` may have any order; others are
 * ignored. Spaces, full-width digits and the usual names of weekdays are accepted. Returns the
 * usable rows, and each problem with its line and column. Of two conflicting rows the first is
 * kept. A missing column, or a file without rows, is a problem of the header's line and gives no rows. A slot
 * has 5 to `maxSlotMinutes` minutes (policy `session.slotMinutes`) and 1 to 200 places. The slots
 * fill the period of that weekday, or the part of it that the row names.
 *
 * @param header the header of the file; by default the columns of the first row
 */
export const readRoster = (
  table: TableRow[],
  rules: RosterRules,
  header = Object.keys(table[0]?.cells ?? {}),
  headerLine = 1,
): { rows: RosterRow[]; problems: RosterProblem[] } => {
  const missing = header.length > 0 ? missingColumns(header.map(meant), headerLine) : [];
  if (missing.length > 0) return { rows: [], problems: missing };
  if (table.length === 0) {
    return { rows: [], problems: [{ line: headerLine, field: '', code: 'NO_ROWS', value: '' }] };
  }

  const rows: RosterRow[] = [];
  const problems: RosterProblem[] = [];
  const names = new Map<string, { doctor: string; place: RowPlace }>();
  const sessions = new Map<string, RowPlace>();

  for (const raw of table) {
    const row = withMeantColumns(raw);
    const { values, problems: own } = readRow(row, rules);
    const { doctorId, doctor } = values;
    if (doctorId && doctor) {
      const known = names.get(doctorId);
      if (!known) names.set(doctorId, { doctor, place: rowPlace(raw) });
      else if (known.doctor !== doctor) {
        own.push({
          line: row.line,
          field: rosterColumns.doctor,
          code: 'DOCTOR_TWO_NAMES',
          value: doctor,
          other: known.place,
        });
      }
    }
    if (own.length === 0) {
      const session = `${doctorId} ${values.weekday} ${values.period}`;
      const other = sessions.get(session);
      if (!other) {
        sessions.set(session, rowPlace(raw));
        rows.push({ line: row.line, ...(values as Values) });
      } else {
        const value = row.cells[rosterColumns.period]!.trim();
        own.push({
          line: row.line,
          field: rosterColumns.period,
          code: 'SESSION_TWICE',
          value,
          other,
        });
      }
    }
    problems.push(...own.map(each => ({ ...each, ...rowPlace(raw) })));
  }
  return { rows, problems };
};
