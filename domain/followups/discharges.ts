import {
  type DischargeField,
  type DischargeProblem,
  type DischargeProblemCode,
  dischargeColumns,
  dischargeWords,
  documentKindColumn,
} from '../../types/followups/discharges';
import type { DischargeView, Sex } from '../../types/followups/followUps';
import { defined } from '../defined';
import {
  birthDateOf,
  checkDocument,
  documentsOf,
  normaliseNumber,
  type OwnDocument,
} from '../people/document';
import type { OwnDocumentKind } from '../people/documentKinds';
import { checkName, normaliseName } from '../people/name';
import { checkPhone, normalisePhone } from '../people/phone';
import { isCut, meant, meantDate, type TableRow } from '../tables/rows';
import { isWithinBounds } from '../time/bounds';
import { dateOf, isLocalDate, type LocalDate, type Moment } from '../time/time';

/** One stay on a ward that is over, as the hospital's system tells it (R15). */
export interface DischargeRow {
  line: number;
  /** Where the file has more than one sheet: its name. */
  sheet?: string;
  /** The stay's number in the hospital's system. */
  stay: string;
  name: string;
  sex: Sex;
  /** None: the person has no document, or none was written down. */
  document?: OwnDocument;
  /** Documents of other kinds that the number may be as well, where the list does not say which (R1). */
  orDocuments?: OwnDocument[];
  birthDate?: LocalDate;
  /** Empty only for a patient who died. */
  phone: string;
  department: string;
  diagnosis: string;
  admittedOn?: LocalDate;
  dischargedOn: LocalDate;
  result: DischargeView['result'];
}

type Read<T> = { value: T } | { code: DischargeProblemCode };
type Values = Omit<DischargeRow, 'line' | 'sheet'>;

/** The longest number of a stay that hospitals give, for the zeros that may be lost before it. */
const LONGEST_STAY = 12;

/**
 * The numbers that a stay's may have been before a spreadsheet took the zeros before it away, or somebody put them back; none
 * for a number with a letter, which no spreadsheet takes for a number to reckon with.
 */
export function staysButForZeros(stay: string): string[] {
  if (!/^\d+$/.test(stay)) return [];
  const bare = stay.replace(/^0+(?=\d)/, '');
  const zeros = Math.max(0, LONGEST_STAY - bare.length);
  const forms = Array.from({ length: zeros + 1 }, (_, n) => '0'.repeat(n) + bare);
  return forms.filter(form => form !== stay);
}

const LONGEST: Partial<Record<DischargeField, number>> = { department: 30, diagnosis: 60 };
/** What a row may leave out; the phone only for a patient who died. */
const mayBeEmpty: ReadonlySet<DischargeField> = new Set(['document', 'admittedOn', 'phone']);

const of = <T>(known: Record<string, T>, value: string, code: DischargeProblemCode): Read<T> =>
  Object.hasOwn(known, value) ? { value: known[value]! } : { code };

const date = (value: string, today: LocalDate): Read<LocalDate> => {
  const [, year, month = '', day = ''] = dischargeWords.date.exec(value) ?? [];
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isLocalDate(read) || !isWithinBounds(read)) return { code: 'DATE_WRONG' };
  return read > today ? { code: 'DATE_FUTURE' } : { value: read };
};

const readers = (now: Moment): { [F in DischargeField]: (value: string) => Read<unknown> } => ({
  stay: value =>
    /^[A-Za-z0-9-]{1,30}$/.test(value) ? { value: value.toUpperCase() } : { code: 'STAY_FORM' },
  name: value => (checkName(value) ? { code: 'NAME_WRONG' } : { value }),
  sex: value => of(dischargeWords.sexes, value, 'SEX_UNKNOWN'),
  document: value => {
    if (isCut(value)) return { code: 'DOCUMENT_CUT' };
    const documents = documentsOf(value, now);
    return documents.length ? { value: documents } : { code: 'DOCUMENT_WRONG' };
  },
  phone: value => (checkPhone(value) ? { code: 'PHONE_WRONG' } : { value }),
  department: value => ({ value }),
  diagnosis: value => ({ value }),
  admittedOn: value => date(value, dateOf(now)),
  dischargedOn: value => date(value, dateOf(now)),
  result: value => of(dischargeWords.results, value, 'RESULT_UNKNOWN'),
});

const normalised = (field: DischargeField, cell: string): string => {
  if (field === 'name') return normaliseName(cell);
  if (field === 'admittedOn' || field === 'dischargedOn') return meantDate(cell);
  return field === 'phone' ? normalisePhone(cell) : meant(cell);
};

const fields = Object.keys(dischargeColumns) as DischargeField[];

/** What the list says of a document's kind; undefined where it says nothing that is known here. */
const statedKind = (cells: Record<string, string>): OwnDocumentKind | undefined => {
  const word = meant(cells[documentKindColumn] ?? '').replace(/[\uFF08(].*$/, '');
  return Object.hasOwn(dischargeWords.documentKinds, word)
    ? dischargeWords.documentKinds[word]
    : undefined;
};

/** The document of the stated kind, else all that the number may be, the likeliest first. */
function documentsIn(
  cells: Record<string, string>,
  may: OwnDocument[],
  now: Moment,
): Pick<DischargeRow, 'document' | 'orDocuments'> | undefined {
  const [first, ...others] = may;
  const kind = statedKind(cells);
  if (!kind || !first)
    return defined({ document: first, orDocuments: others.length ? others : undefined });
  const document = { kind, number: normaliseNumber(first.number) };
  return checkDocument(document, now) ? undefined : { document };
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
  const documents = documentsIn(cells, may, now);
  if (!documents) report('document', 'DOCUMENT_WRONG');
  const { document, orDocuments } = documents ?? {};
  const birthDate = document && birthDateOf(document);
  return {
    problems,
    row: {
      line,
      ...others,
      phone,
      ...defined({ document, orDocuments, birthDate: birthDate || undefined }),
    } satisfies DischargeRow,
  };
}

/**
 * Reads a list of discharged patients (R15): the columns of `dischargeColumns` in any order, others ignored. Gives the rows
 * that can be used and every problem by line and column, never with what stood there; of two rows with one stay number the
 * first is kept. A missing column, or no rows at all, is a problem of line 1 and gives no rows.
 */
export function readDischarges(
  table: TableRow[],
  header: string[],
  now: Moment,
): { rows: DischargeRow[]; problems: DischargeProblem[] } {
  const names = header.map(meant);
  const missing = fields
    .map(field => dischargeColumns[field])
    .filter(name => !names.includes(name));
  if (missing.length)
    return {
      rows: [],
      problems: missing.map(field => ({ line: 1, field, code: 'COLUMN_MISSING' })),
    };
  if (!table.length) return { rows: [], problems: [{ line: 1, field: '', code: 'NO_ROWS' }] };
  const rows: DischargeRow[] = [];
  const problems: DischargeProblem[] = [];
  const stays = new Map<string, number>();
  for (const { line, sheet, cells } of table) {
    const named = Object.entries(cells).map(([name, cell]) => [meant(name), cell]);
    const read = readRow({ line, cells: Object.fromEntries(named) }, now);
    const otherLine = read.row.stay && stays.get(read.row.stay);
    if (otherLine)
      read.problems.push({ line, field: dischargeColumns.stay, code: 'STAY_TWICE', otherLine });
    else if (staysButForZeros(read.row.stay ?? '').some(stay => stays.has(stay)))
      read.problems.push({ line, field: dischargeColumns.stay, code: 'STAY_ZEROS' });
    else if (read.row.stay) stays.set(read.row.stay, line);
    const where = defined({ sheet });
    if (read.problems.length) problems.push(...read.problems.map(each => ({ ...each, ...where })));
    else rows.push({ ...read.row, ...where });
  }
  return { rows, problems };
}
