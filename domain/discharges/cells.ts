import { dischargeWords } from '../../types/discharges/discharges';
import type { Sex } from '../../types/followups/followUps';
import { defined } from '../defined';
import { checkDocument, documentsOf, normaliseNumber, type OwnDocument } from '../people/document';
import type { OwnDocumentKind } from '../people/documentKinds';
import { checkName, normaliseName } from '../people/name';
import { checkPhone, normalisePhone } from '../people/phone';
import { isCut, meant, meantDate, wordIn } from '../tables/rows';
import { isWithinBounds } from '../time/bounds';
import { isLocalDate, type LocalDate, type Moment } from '../time/time';
import { isReadable } from '../written';

/** The possible problems of a cell in a list of people to call. */
type CellProblem =
  | 'NAME_WRONG'
  | 'SEX_UNKNOWN'
  | 'DOCUMENT_WRONG'
  | 'DOCUMENT_CUT'
  | 'PHONE_WRONG'
  | 'DATE_WRONG'
  | 'DATE_FUTURE'
  | 'TEXT_UNREADABLE';

/** The value of a cell, or its problem. */
export type Cell<T, P = CellProblem> = { value: T } | { code: P };

/** Separates a date of eight digits, with or without a time after it. */
const parted = (date: string): string =>
  date.replace(/^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/, '$1-$2-$3');

/** Reads a date with any separators, or none. */
export function dateIn(value: string): Cell<LocalDate> {
  const [, year, month = '', day = ''] = dischargeWords.date.exec(parted(value)) ?? [];
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(read) && isWithinBounds(read) ? { value: read } : { code: 'DATE_WRONG' };
}

/** Reads a date that is not in the future. */
export function pastIn(value: string, today: LocalDate): Cell<LocalDate> {
  const read = dateIn(value);
  return 'value' in read && read.value > today ? { code: 'DATE_FUTURE' } : read;
}

/** Reads a text without control characters. */
export const readableText = (value: string): Cell<string> =>
  isReadable(value) ? { value } : { code: 'TEXT_UNREADABLE' };

/**
 * Readers of the cells about a person. A document number gives all kinds it may be, the likeliest
 * first.
 */
export const personIn = {
  name: (value: string): Cell<string> => (checkName(value) ? { code: 'NAME_WRONG' } : { value }),
  sex: (value: string): Cell<Sex> => wordIn(dischargeWords.sexes, value, 'SEX_UNKNOWN'),
  phone: (value: string): Cell<string> => (checkPhone(value) ? { code: 'PHONE_WRONG' } : { value }),
  document: (value: string, now: Moment): Cell<OwnDocument[]> => {
    if (isCut(value)) return { code: 'DOCUMENT_CUT' };
    const documents = documentsOf(value, now);
    return documents.length ? { value: documents } : { code: 'DOCUMENT_WRONG' };
  },
};

/** Readers of other cells. */
export const cellAs = {
  name: normaliseName,
  date: meantDate,
  phone: normalisePhone,
  text: meant,
};

/** The kind of document that a cell names; undefined if it is empty or unknown. */
function statedKind(cell: string): OwnDocumentKind | undefined {
  const word = meant(cell).replace(/[\uFF08(].*$/, '');
  return Object.hasOwn(dischargeWords.documentKinds, word)
    ? dischargeWords.documentKinds[word]
    : undefined;
}

/**
 * The documents of the stated kind; without a stated kind, all that the number may be, the
 * likeliest first. Undefined if the number is not of the stated kind.
 *
 * @param stated the cell with the kind
 */
export function documentsIn(
  stated: string,
  may: OwnDocument[],
  now: Moment,
): { document?: OwnDocument; orDocuments?: OwnDocument[] } | undefined {
  const [first, ...others] = may;
  const kind = statedKind(stated);
  if (!kind || !first)
    return defined({ document: first, orDocuments: others.length ? others : undefined });
  const document = { kind, number: normaliseNumber(first.number) };
  return checkDocument(document, now) ? undefined : { document };
}
