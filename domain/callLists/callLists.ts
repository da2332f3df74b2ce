import type { RowPlace } from '../../types/answer';
import {
  type CallListKind,
  type CallProblem,
  type CallProblemCode,
  callColumns,
  callColumnsBesides,
  callLongest,
} from '../../types/callLists/callLists';
import type { Sex } from '../../types/followups/followUps';
import { defined } from '../defined';
import {
  type Cell,
  cellAs,
  dateIn,
  documentsIn,
  pastIn,
  personIn,
  readableText,
} from '../discharges/cells';
import { birthDateOf, type OwnDocument, sexOf } from '../people/document';
import { meant, rowPlace, type TableRow } from '../tables/rows';
import { addDays, dateOf, type LocalDate, type Moment } from '../time/time';

/** One person to call, from an imported list (R15). */
export interface CallRow {
  line: number;
  /** The name of the sheet, if the file has more than one. */
  sheet?: string;
  /**
   * The key that distinguishes this row from all others: its number, or the person, unit and day.
   */
  key: string;
  name: string;
  sex?: Sex;
  document?: OwnDocument;
  /**
   * Documents of other kinds that have the same form of number, if the list does not say the kind
   * (R1).
   */
  orDocuments?: OwnDocument[];
  birthDate?: LocalDate;
  phone: string;
  department: string;
  /** The unit that sent the patient. */
  unit?: string;
  /** The finding of the check, or the question of the unit. */
  text: string;
  /** The day of the check, or the day that the unit asks for. */
  date: LocalDate;
}

type Field =
  | 'number'
  | 'unit'
  | 'name'
  | 'sex'
  | 'document'
  | 'phone'
  | 'department'
  | 'date'
  | 'text';
type Values = Partial<Record<Exclude<Field, 'document' | 'sex'>, string>> & {
  sex?: Sex;
  document?: OwnDocument[];
};

/** A unit may ask for a call at most this many days ahead: two years. */
export const FARTHEST = 730;

/** The day that a unit asks for: between today and `FARTHEST` days ahead. */
function askedIn(value: string, today: LocalDate): Cell<LocalDate, CallProblemCode> {
  const read = dateIn(value);
  if (!('value' in read)) return read;
  if (read.value < today) return { code: 'DATE_PAST' };
  return read.value > addDays(today, FARTHEST) ? { code: 'DATE_FAR' } : read;
}

const readers = (
  kind: CallListKind,
  now: Moment,
): { [F in Field]: (value: string) => Cell<unknown, CallProblemCode> } => ({
  number: value =>
    /^[A-Za-z0-9-]+$/.test(value) ? { value: value.toUpperCase() } : { code: 'NUMBER_FORM' },
  unit: readableText,
  name: personIn.name,
  sex: personIn.sex,
  document: value => personIn.document(value, now),
  phone: personIn.phone,
  department: readableText,
  date: value => (kind === 'healthCheck' ? pastIn : askedIn)(value, dateOf(now)),
  text: readableText,
});

const normalised = (field: Field, cell: string): string => {
  if (field === 'text') return cell.trim();
  return field === 'name' || field === 'date' || field === 'phone'
    ? cellAs[field](cell)
    : cellAs.text(cell);
};

const longest = (field: Field): number =>
  (callLongest as Partial<Record<Field, number>>)[field] ?? 64;

/** The key of a row. Different units may use the same number. */
const keyOf = ({ number, unit = '', name, phone, date }: Values): string =>
  (number ? [unit, number] : [unit, name, phone, date]).join('\n');

function readRow(kind: CallListKind, { line, cells }: TableRow, now: Moment) {
  const problems: CallProblem[] = [];
  const values: Partial<Record<Field, unknown>> = {};
  const { documentKind, ...besides } = callColumnsBesides[kind];
  const columns: Partial<Record<Field, string>> = { ...callColumns[kind], ...besides };
  const report = (field: Field, code: CallProblemCode) =>
    problems.push({ line, field: columns[field] ?? '', code });
  const read = readers(kind, now);
  for (const [field, column] of Object.entries(columns) as [Field, string][]) {
    const value = normalised(field, cells[column] ?? '');
    if (value === '') {
      if (!(field in besides)) report(field, 'FIELD_MISSING');
    } else if (value.length > longest(field)) report(field, 'FIELD_TOO_LONG');
    else {
      const result = read[field](value);
      if ('code' in result) report(field, result.code);
      else values[field] = result.value;
    }
  }
  if (cells['']?.trim()) problems.push({ line, field: '', code: 'ROW_TOO_LONG' });
  const { document: may = [], sex, number: _number, ...others } = values as Values;
  const documents = documentsIn(cells[documentKind] ?? '', may, now);
  if (!documents) report('document', 'DOCUMENT_WRONG');
  const { document, orDocuments } = documents ?? {};
  const [told, birthDate] = document ? [sexOf(document), birthDateOf(document)] : [];
  const row = {
    ...{ line, key: keyOf(values as Values), text: '', ...others },
    ...defined({ sex: told ?? sex, document, orDocuments, birthDate: birthDate || undefined }),
  };
  return { problems, row };
}

/**
 * Reads a list of people to call (R15). Columns may have any order, and optional ones may be
 * missing. Returns the usable rows, and each problem with its line and column but without the
 * cell's content. Of two rows for the same call the first is kept.
 */
export function readCallList(
  kind: CallListKind,
  {
    rows: table,
    header,
    headerLine = 1,
  }: { rows: TableRow[]; header: string[]; headerLine?: number },
  now: Moment,
): { rows: CallRow[]; problems: CallProblem[] } {
  const names = header.map(meant);
  const missing = Object.values(callColumns[kind]).filter(name => !names.includes(name));
  if (missing.length) {
    const problems = missing.map(field => ({
      ...{ line: headerLine, field, code: 'COLUMN_MISSING' as const },
    }));
    return { rows: [], problems };
  }
  if (!table.length)
    return { rows: [], problems: [{ line: headerLine, field: '', code: 'NO_ROWS' }] };
  const rows: CallRow[] = [];
  const problems: CallProblem[] = [];
  const lines = new Map<string, RowPlace>();
  for (const { cells, ...place } of table) {
    const { line } = place;
    const named = Object.entries(cells).map(([name, cell]) => [meant(name), cell]);
    const read = readRow(kind, { line, cells: Object.fromEntries(named) }, now);
    const other = read.problems.length ? undefined : lines.get(read.row.key);
    if (other) read.problems.push({ line, field: '', code: 'ROW_TWICE', other });
    if (read.problems.length) problems.push(...read.problems.map(each => ({ ...each, ...place })));
    else {
      lines.set(read.row.key, rowPlace(place));
      // A row without problems has every required column.
      rows.push({ ...(read.row as CallRow), ...place });
    }
  }
  return { rows, problems };
}
