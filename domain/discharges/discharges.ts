import type { RowPlace } from '../../types/answer';
import {
  type DischargeField,
  type DischargeProblem,
  type DischargeProblemCode,
  dischargeColumns,
  dischargeWords,
  documentKindColumn,
  isWardPhone,
  type WardField,
  wardColumns,
  wardLongest,
} from '../../types/discharges/discharges';
import type { DischargeView, WardView } from '../../types/discharges/views';
import type { Sex } from '../../types/followups/followUps';
import { defined } from '../defined';
import { birthDateOf, type OwnDocument } from '../people/document';
import { meant, rowPlace, type TableRow, wordIn } from '../tables/rows';
import { dateOf, type LocalDate, type Moment } from '../time/time';
import { isReadable } from '../written';
import { type Cell, cellAs, documentsIn, pastIn, personIn, readableText } from './cells';
import { readWardForm, type WardFormRead } from './wardAnswers';

/** One stay on a ward that has ended, from the hospital's system (R15). */
export interface DischargeRow extends RowPlace {
  /** The stay's number in the hospital's system. */
  stay: string;
  /** The ward that gave the number, if another ward uses the same number (R20). */
  ofWard?: string;
  name: string;
  sex: Sex;
  /** Missing: the person has no document, or none was written down. */
  document?: OwnDocument;
  /**
   * Documents of other kinds that have the same form of number, if the list does not say the kind
   * (R1).
   */
  orDocuments?: OwnDocument[];
  birthDate?: LocalDate;
  /** Empty only for a patient who died. */
  phone: string;
  department: string;
  diagnosis: string;
  admittedOn?: LocalDate;
  dischargedOn: LocalDate;
  result: DischargeView['result'];
  /** The other data of the ward's form; missing if the list has none of its columns. */
  ward?: WardView;
  /**
   * The patient's answers in the ward's form (R14), and how it came; missing if the list has none.
   */
  form?: WardFormRead;
}

type Values = Omit<DischargeRow, 'line' | 'sheet' | 'ofWard'>;

/** The maximum number of digits of a stay number, used to restore lost leading zeros. */
const LONGEST_STAY = 12;

/**
 * The numbers a stay may have had before a spreadsheet removed its leading zeros, or staff added
 * them. Empty for a number with a letter, since a spreadsheet does not treat it as a number.
 */
export function staysButForZeros(stay: string): string[] {
  if (!/^\d+$/.test(stay)) return [];
  const bare = stay.replace(/^0+(?=\d)/, '');
  const zeros = Math.max(0, LONGEST_STAY - bare.length);
  const forms = Array.from({ length: zeros + 1 }, (_, n) => '0'.repeat(n) + bare);
  return forms.filter(form => form !== stay);
}

const LONGEST: Partial<Record<DischargeField, number>> = { department: 30, diagnosis: 60 };
/** The fields that a row may leave empty; the phone only for a patient who died. */
const mayBeEmpty: ReadonlySet<DischargeField> = new Set(['document', 'admittedOn', 'phone']);

const readers = (
  now: Moment,
): { [F in DischargeField]: (value: string) => Cell<unknown, DischargeProblemCode> } => ({
  stay: value =>
    /^[A-Za-z0-9-]{1,30}$/.test(value) ? { value: value.toUpperCase() } : { code: 'STAY_FORM' },
  name: personIn.name,
  sex: personIn.sex,
  document: value => personIn.document(value, now),
  phone: personIn.phone,
  department: readableText,
  diagnosis: readableText,
  admittedOn: value => pastIn(value, dateOf(now)),
  dischargedOn: value => pastIn(value, dateOf(now)),
  result: value => wordIn(dischargeWords.results, value, 'RESULT_UNKNOWN'),
});

const normalised = (field: DischargeField, cell: string): string => {
  if (field === 'name') return cellAs.name(cell);
  if (field === 'admittedOn' || field === 'dischargedOn') return cellAs.date(cell);
  return field === 'phone' ? cellAs.phone(cell) : cellAs.text(cell);
};

const fields = Object.keys(dischargeColumns) as DischargeField[];

const wardFields = Object.keys(wardColumns) as WardField[];

/** Reads the columns of the ward's form in a row (R15); all of them are optional. */
function readWard(
  cells: Record<string, string>,
  report: (field: WardField, code: DischargeProblemCode) => void,
): WardView | undefined {
  const ward: WardView = {};
  for (const field of wardFields) {
    const cell = cells[wardColumns[field]] ?? '';
    const value = isWardPhone(field) ? cellAs.phone(cell) : cell.trim();
    if (value === '') continue;
    if (value.length > wardLongest[field]) report(field, 'FIELD_TOO_LONG');
    else if (isWardPhone(field) && 'code' in personIn.phone(value)) report(field, 'PHONE_WRONG');
    else if (!isReadable(value)) report(field, 'TEXT_UNREADABLE');
    else ward[field] = value;
  }
  return Object.keys(ward).length ? ward : undefined;
}

function readRow({ line, cells }: TableRow, now: Moment) {
  const problems: DischargeProblem[] = [];
  const values: Partial<Record<DischargeField, unknown>> = {};
  const report = (field: DischargeField, code: DischargeProblemCode) =>
    problems.push({ line, field: dischargeColumns[field], code });
  const read = readers(now);
  for (const field of fields) {
    const value = normalised(field, cells[dischargeColumns[field]] ?? '');
    if (value === '') {
      if (!mayBeEmpty.has(field)) report(field, 'FIELD_MISSING');
    } else if (value.length > (LONGEST[field] ?? 64)) report(field, 'FIELD_TOO_LONG');
    else {
      const result = read[field](value);
      if ('code' in result) report(field, result.code);
      else values[field] = result.value;
    }
  }
  const { phone = '', result, admittedOn, dischargedOn } = values as Partial<Values>;
  const noPhone = !phone && !problems.some(({ field }) => field === dischargeColumns.phone);
  if (noPhone && result !== 'died') report('phone', 'FIELD_MISSING');
  if (admittedOn && dischargedOn && dischargedOn < admittedOn)
    report('dischargedOn', 'DATES_TURNED');
  if (cells['']?.trim()) problems.push({ line, field: '', code: 'ROW_TOO_LONG' });
  const { document: may = [], ...others } = values as Omit<Values, 'document'> & {
    document?: OwnDocument[];
  };
  const documents = documentsIn(cells[documentKindColumn] ?? '', may, now);
  if (!documents) report('document', 'DOCUMENT_WRONG');
  const { document, orDocuments } = documents ?? {};
  const birthDate = document && birthDateOf(document);
  const ward = readWard(cells, (field, code) =>
    problems.push({ line, field: wardColumns[field], code }),
  );
  const form = readWardForm(cells, (field, code) => problems.push({ line, field, code }));
  return {
    problems,
    row: {
      line,
      ...others,
      phone,
      ...defined({ document, orDocuments, birthDate: birthDate || undefined, ward, form }),
    } satisfies DischargeRow,
  };
}

/**
 * Reads a list of discharged patients (R15). The columns of `dischargeColumns` may have any order;
 * others are ignored. Returns the usable rows, and each problem with its line and column but
 * without the cell's content. Of two rows with the same stay number the first is kept. A missing
 * column, or a list without rows, is a problem of the header's line and gives no rows.
 */
export function readDischarges(
  table: TableRow[],
  header: string[],
  now: Moment,
  headerLine = 1,
): { rows: DischargeRow[]; problems: DischargeProblem[] } {
  const names = header.map(meant);
  const missing = fields
    .map(field => dischargeColumns[field])
    .filter(name => !names.includes(name));
  if (missing.length)
    return {
      rows: [],
      problems: missing.map(field => ({ line: headerLine, field, code: 'COLUMN_MISSING' })),
    };
  if (!table.length)
    return { rows: [], problems: [{ line: headerLine, field: '', code: 'NO_ROWS' }] };
  const rows: DischargeRow[] = [];
  const problems: DischargeProblem[] = [];
  const stays = new Map<string, RowPlace>();
  for (const { cells, ...place } of table) {
    const { line } = place;
    const named = Object.entries(cells).map(([name, cell]) => [meant(name), cell]);
    const read = readRow({ line, cells: Object.fromEntries(named) }, now);
    const { stay = '' } = read.row;
    const same = stays.get(stay);
    const alike = staysButForZeros(stay).find(each => stays.has(each));
    const field = dischargeColumns.stay;
    if (same) read.problems.push({ line, field, code: 'STAY_TWICE', other: same });
    else if (alike !== undefined)
      read.problems.push({ line, field, code: 'STAY_ZEROS', other: stays.get(alike)! });
    else if (stay) stays.set(stay, rowPlace(place));
    if (read.problems.length) problems.push(...read.problems.map(each => ({ ...each, ...place })));
    else rows.push({ ...read.row, ...place });
  }
  return { rows, problems };
}
