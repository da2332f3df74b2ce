import fc from 'fast-check';
import { documentSchema } from '../../types/people/identity';
import { checkCharacter } from './card18';
import {
  birthDateOf,
  checkDocument,
  type IdentityDocument,
  maskDocument,
  normaliseDocument,
  sexOf,
} from './document';
import type { OwnDocumentKind } from './documentKinds';
import { identityKey } from './sameness';

/** 22 November 2026, 23:59:59.999 in Shanghai. */
const ON = Date.parse('2026-11-22T15:59:59.999Z');

const own = (kind: OwnDocumentKind, number: string) => normaliseDocument({ kind, number });
const problemOf = (document: IdentityDocument) =>
  checkDocument(normaliseDocument(document), ON)?.code ?? null;
const child = (birthDate: string, number = '11010519491231002X'): IdentityDocument => ({
  kind: 'guardianChild',
  guardian: { kind: 'residentIdentityCard', number },
  birthDate,
});
const withCheck = (digits17: string) => digits17 + checkCharacter(digits17);

const VALID: [OwnDocumentKind, string, string][] = [
  ['residentIdentityCard', '11010519491231002X', '11010519491231002X'],
  ['residentIdentityCard', '11010519491231002x', '11010519491231002X'],
  ['residentIdentityCard', ' 110105 19491231 002x ', '11010519491231002X'],
  ['residentIdentityCard', '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
  ['residentIdentityCard', '430102\u300019880229\u30000017', '430102198802290017'],
  ['residentIdentityCard', '430102-19880229-0017', '430102198802290017'],
  ['residentIdentityCard', '\u200b430102198802290017\ufeff', '430102198802290017'],
  ['residentIdentityCard', '540000200002290040', '540000200002290040'],
  ['residentIdentityCard', '110105188001010025', '110105188001010025'],
  ['residencePermit', '810000199001010019', '810000199001010019'],
  ['residencePermit', withCheck('82000020010203004'), withCheck('82000020010203004')],
  ['residencePermit', '830000198511110027', '830000198511110027'],
  ['travelPermitHkMacao', 'H12345678', 'H12345678'],
  ['travelPermitHkMacao', 'm 1234 5678', 'M12345678'],
  ['travelPermitHkMacao', 'Ｈ０１２３４５６７', 'H01234567'],
  ['travelPermitHkMacao', 'H1234567801', 'H1234567801'],
  ['travelPermitHkMacao', 'HA1234567', 'HA1234567'],
  ['travelPermitHkMacao', 'ma 1234567', 'MA1234567'],
  ['travelPermitTaiwan', '12345678', '12345678'],
  ['travelPermitTaiwan', '0123456701', '0123456701'],
  ['travelPermitTaiwan', '0123456701(b)', '0123456701B'],
  ['travelPermitTaiwan', '０１２３４５６７０１（Ｂ）', '0123456701B'],
  ['passport', 'E12345678', 'E12345678'],
  ['passport', 'ea1234567', 'EA1234567'],
  ['passport', 'AB 123456', 'AB123456'],
  ['passport', '531234567', '531234567'],
  ['foreignPermanentResidentCard', 'usa110101881203', 'USA110101881203'],
  ['foreignPermanentResidentCard', '911840199005200038', '911840199005200038'],
  ['militaryCard', '军字第1234567号', '军字第1234567号'],
  ['militaryCard', '军 字 第 1234567 号', '军字第1234567号'],
  ['militaryCard', '军字１２３４５６７', '军字第1234567号'],
  ['militaryCard', '士字第20011234号', '士字第20011234号'],
  ['militaryCard', '南1234567', '南字第1234567号'],
  ['militaryCard', '文字第0012345号', '文字第0012345号'],
];

test.each(VALID)('R1: %s %p is kept as %p', (kind, typed, kept) => {
  expect(own(kind, typed)).toEqual({ kind, number: kept });
  expect(problemOf({ kind, number: typed })).toBeNull();
  expect(documentSchema.parse({ kind, number: typed })).toEqual({ kind, number: kept });
});

test.each<[OwnDocumentKind, string, string]>([
  ['residentIdentityCard', '', 'DOCUMENT_MISSING'],
  ['residentIdentityCard', '  \u3000', 'DOCUMENT_MISSING'],
  ['residentIdentityCard', '110105491231002', 'DOCUMENT_LENGTH'],
  ['residentIdentityCard', '11010519491231002', 'DOCUMENT_LENGTH'],
  ['residentIdentityCard', '11010519491231002XX', 'DOCUMENT_LENGTH'],
  ['residentIdentityCard', '1'.repeat(100_000), 'DOCUMENT_LENGTH'],
  ['residentIdentityCard', '1101051949123100X2', 'DOCUMENT_CHARACTERS'],
  ['residentIdentityCard', '11010519491231002A', 'DOCUMENT_CHARACTERS'],
  ['residentIdentityCard', '11010519491231O02X', 'DOCUMENT_CHARACTERS'],
  ['residentIdentityCard', '１1010519491231002😀'.slice(0, 18), 'DOCUMENT_CHARACTERS'],
  ['residentIdentityCard', withCheck('00010519491231002'), 'DOCUMENT_REGION'],
  ['residentIdentityCard', withCheck('47010519491231002'), 'DOCUMENT_REGION'],
  ['residentIdentityCard', withCheck('91010519491231002'), 'DOCUMENT_REGION'],
  ['residentIdentityCard', '810000199001010019', 'DOCUMENT_REGION_PERMIT'],
  ['residentIdentityCard', withCheck('43010219870229001'), 'DOCUMENT_BIRTH_DATE'],
  ['residentIdentityCard', withCheck('43010219001301001'), 'DOCUMENT_BIRTH_DATE'],
  ['residentIdentityCard', withCheck('43010219000001001'), 'DOCUMENT_BIRTH_DATE'],
  ['residentIdentityCard', withCheck('43010219000431001'), 'DOCUMENT_BIRTH_DATE'],
  ['residentIdentityCard', withCheck('11010518791231002'), 'DOCUMENT_BIRTH_DATE'],
  ['residentIdentityCard', withCheck('44030020261123003'), 'DOCUMENT_BIRTH_FUTURE'],
  ['residentIdentityCard', '110105194912310021', 'DOCUMENT_CHECK'],
  ['residentIdentityCard', '110105194912310020', 'DOCUMENT_CHECK'],
  ['residencePermit', '11010519491231002X', 'DOCUMENT_REGION_CARD'],
  ['residencePermit', withCheck('84000019900101001'), 'DOCUMENT_REGION'],
  ['residencePermit', '810000199001010018', 'DOCUMENT_CHECK'],
  ['residencePermit', 'H12345678', 'DOCUMENT_LENGTH'],
  ['residencePermit', '', 'DOCUMENT_MISSING'],
  ['travelPermitHkMacao', 'A12345678', 'TRAVEL_PERMIT_HK_MACAO_FORM'],
  ['travelPermitHkMacao', 'HA123456', 'TRAVEL_PERMIT_HK_MACAO_FORM'],
  ['travelPermitHkMacao', 'HA12345678', 'TRAVEL_PERMIT_HK_MACAO_FORM'],
  ['travelPermitHkMacao', 'HB1234567', 'TRAVEL_PERMIT_HK_MACAO_FORM'],
  ['travelPermitHkMacao', 'H1234567', 'TRAVEL_PERMIT_HK_MACAO_FORM'],
  ['travelPermitHkMacao', 'H123456789', 'TRAVEL_PERMIT_HK_MACAO_FORM'],
  ['travelPermitHkMacao', 'H123456789012', 'TRAVEL_PERMIT_HK_MACAO_FORM'],
  ['travelPermitHkMacao', '123456789', 'TRAVEL_PERMIT_HK_MACAO_FORM'],
  ['travelPermitTaiwan', '1234567', 'TRAVEL_PERMIT_TAIWAN_FORM'],
  ['travelPermitTaiwan', '123456789', 'TRAVEL_PERMIT_TAIWAN_FORM'],
  ['travelPermitTaiwan', '12345678901', 'TRAVEL_PERMIT_TAIWAN_FORM'],
  ['travelPermitTaiwan', '12345678B', 'TRAVEL_PERMIT_TAIWAN_FORM'],
  ['travelPermitTaiwan', 'T12345678', 'TRAVEL_PERMIT_TAIWAN_FORM'],
  ['passport', 'E123', 'PASSPORT_FORM'],
  ['passport', 'ABCDEFGH', 'PASSPORT_FORM'],
  ['passport', 'E12345678护', 'PASSPORT_FORM'],
  ['passport', '11010519491231002X', 'PASSPORT_FORM'],
  ['foreignPermanentResidentCard', 'US1110101881203', 'FOREIGN_CARD_FORM'],
  ['foreignPermanentResidentCard', 'USA11010188120', 'FOREIGN_CARD_FORM'],
  ['foreignPermanentResidentCard', '11010519491231002X', 'FOREIGN_CARD_FORM'],
  ['foreignPermanentResidentCard', '911840199005200039', 'DOCUMENT_CHECK'],
  ['foreignPermanentResidentCard', withCheck('99984019900520003'), 'DOCUMENT_REGION'],
  ['foreignPermanentResidentCard', withCheck('91184019900532003'), 'DOCUMENT_BIRTH_DATE'],
  ['militaryCard', '1234567', 'MILITARY_CARD_FORM'],
  ['militaryCard', '军字第123号', 'MILITARY_CARD_FORM'],
  ['militaryCard', '军字第号', 'MILITARY_CARD_FORM'],
  ['militaryCard', 'A字第1234567号', 'MILITARY_CARD_FORM'],
])('R1: %s %p is refused: %s', (kind, number, code) => {
  expect(problemOf({ kind, number })).toBe(code);
});

test('a number may carry the birth date of the very day, in Shanghai', () => {
  const newborn: IdentityDocument = {
    kind: 'residentIdentityCard',
    number: withCheck('44030020261122003'),
  };
  expect(checkDocument(newborn, ON)).toBeNull();
  const dayBefore = Date.parse('2026-11-21T15:59:59.999Z');
  expect(checkDocument(newborn, dayBefore)?.code).toBe('DOCUMENT_BIRTH_FUTURE');
  expect(checkDocument(newborn, null)).toBeNull();
});

test.each([
  ['2026-11-22', null],
  ['2008-11-23', null],
  ['2008-11-22', 'CHILD_TOO_OLD'],
  ['1990-01-01', 'CHILD_TOO_OLD'],
  ['2026-11-23', 'CHILD_BIRTH_FUTURE'],
  ['2025-02-29', 'CHILD_BIRTH_DATE'],
  ['2025-2-2', 'CHILD_BIRTH_DATE'],
  ['', 'CHILD_BIRTH_DATE'],
])('a child born %s under a guardian’s document: %p', (birthDate, code) => {
  const expected = code && { path: 'birthDate', code };
  expect(checkDocument(child(birthDate), ON)).toEqual(expected);
});

test('a person born on 29 February is a child until 1 March of the eighteenth year', () => {
  const born = child('2008-02-29');
  expect(checkDocument(born, Date.parse('2026-02-28T15:59:59.999Z'))).toBeNull();
  expect(checkDocument(born, Date.parse('2026-02-28T16:00:00.000Z'))?.code).toBe('CHILD_TOO_OLD');
});

test('a problem of the guardian’s document is reported with its path', () => {
  const problem = checkDocument(child('2020-05-01', '110105194912310021'), ON);
  expect(problem).toEqual({ path: 'guardian.number', code: 'DOCUMENT_CHECK' });
});

const digits = (n: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n }).map(d => d.join(''));
const birthdays = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10).replaceAll('-', ''));
const numbers18 = fc
  .tuple(fc.constantFrom('11', '43', '65'), digits(4), birthdays, digits(3))
  .map(parts => withCheck(parts.join('')));

test('accepts every number made by the rule', () => {
  fc.assert(
    fc.property(numbers18, number => {
      expect(problemOf({ kind: 'residentIdentityCard', number })).toBeNull();
    }),
  );
});

test('R1: any single changed character of a valid 18-character number is refused', () => {
  fc.assert(
    fc.property(
      numbers18,
      fc.integer({ min: 0, max: 17 }),
      fc.constantFrom(...'0123456789X'),
      (number, place, other) => {
        fc.pre(number[place] !== other);
        const changed = number.slice(0, place) + other + number.slice(place + 1);
        expect(problemOf({ kind: 'residentIdentityCard', number: changed })).not.toBeNull();
      },
    ),
    { numRuns: 500 },
  );
});

test('any two neighbouring digits swapped are refused', () => {
  fc.assert(
    fc.property(numbers18, fc.integer({ min: 0, max: 15 }), (number, place) => {
      fc.pre(number[place] !== number[place + 1]);
      const swapped =
        number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2);
      expect(problemOf({ kind: 'residentIdentityCard', number: swapped })).not.toBeNull();
    }),
  );
});

test('normalising what is normal changes nothing', () => {
  for (const [kind, typed] of VALID) {
    const once = own(kind, typed);
    expect(normaliseDocument(once)).toEqual(once);
  }
});

test('birth date and sex are read from 18-character numbers only', () => {
  expect(birthDateOf(own('residentIdentityCard', '11010519491231002x'))).toBe('1949-12-31');
  expect(sexOf(own('residentIdentityCard', '11010519491231002x'))).toBe('female');
  expect(sexOf(own('residentIdentityCard', '430102198802290017'))).toBe('male');
  expect(birthDateOf(own('foreignPermanentResidentCard', '911840199005200038'))).toBe('1990-05-20');
  expect(birthDateOf(own('foreignPermanentResidentCard', 'USA110101881203'))).toBeNull();
  expect(birthDateOf(own('passport', 'E12345678'))).toBeNull();
  expect(sexOf(own('passport', 'E12345678'))).toBeNull();
  expect(birthDateOf(child('2020-05-01'))).toBe('2020-05-01');
  expect(sexOf(child('2020-05-01'))).toBeNull();
});

test('R20: a number is masked except its first 3 and last 4 characters', () => {
  expect(maskDocument(own('residentIdentityCard', '11010519491231002x'))).toBe(
    '110***********002X',
  );
  expect(maskDocument(own('travelPermitTaiwan', '12345678'))).toBe('123*5678');
  expect(maskDocument(own('passport', 'E12345'))).toBe('E***45');
  expect(maskDocument(child('2020-05-01'))).toBe('110***********002X');
});

test('R1: one person has one key, however the number is typed and the card is issued again', () => {
  const key = (kind: OwnDocumentKind, number: string) => identityKey(own(kind, number), '张三');
  expect(key('residentIdentityCard', '11010519491231002x')).toBe(
    key('residentIdentityCard', '１10105 19491231 002X'),
  );
  expect(key('travelPermitHkMacao', 'H1234567801')).toBe(key('travelPermitHkMacao', 'H12345678'));
  expect(key('travelPermitTaiwan', '0123456701(B)')).toBe(key('travelPermitTaiwan', '01234567'));
  expect(identityKey(own('passport', 'E12345678'), '张三')).toBe(
    identityKey(own('passport', 'E12345678'), '李四'),
  );
  expect(key('passport', '12345678')).not.toBe(key('travelPermitTaiwan', '12345678'));
});

test('R1: the guardian’s document, the birth date and the name identify a child', () => {
  const key = identityKey(child('2020-05-01'), '张小满');
  expect(identityKey(child('2020-05-01'), '张小满')).toBe(key);
  expect(identityKey(child('2020-05-01', '110105 19491231 002x'), ' 张 小满')).toBe(key);
  expect(identityKey(child('2020-05-01'), '张小星')).not.toBe(key);
  expect(identityKey(child('2020-05-02'), '张小满')).not.toBe(key);
  expect(identityKey(child('2020-05-01', '430102198802290017'), '张小满')).not.toBe(key);
});

describe('the schema reports the code at the path of the problem', () => {
  const issue = (input: unknown) => {
    const result = documentSchema.safeParse(input);
    return result.success
      ? null
      : result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))[0];
  };

  test.each<[unknown, string, string]>([
    [{ kind: 'residentIdentityCard', number: '110105194912310021' }, 'number', 'DOCUMENT_CHECK'],
    [{ kind: 'passport' }, 'number', 'DOCUMENT_MISSING'],
    [{ kind: 'passport', number: 12345678 }, 'number', 'DOCUMENT_MISSING'],
    [{ kind: 'library', number: '1' }, 'kind', 'DOCUMENT_KIND'],
    [{ number: '1' }, 'kind', 'DOCUMENT_KIND'],
    [
      { ...child('2020-05-01'), guardian: { kind: 'guardianChild', number: '1' } },
      'guardian.kind',
      'DOCUMENT_KIND',
    ],
    [child('2020-05-01', '1'), 'guardian.number', 'DOCUMENT_LENGTH'],
    [child('2020-02-30'), 'birthDate', 'CHILD_BIRTH_DATE'],
    [{ ...child('2020-05-01'), birthDate: undefined }, 'birthDate', 'CHILD_BIRTH_DATE'],
  ])('%j: %s %s', (input, path, message) => {
    expect(issue(input)).toEqual({ path, message });
  });

  test('refuses fields that no document has', () => {
    expect(issue({ kind: 'passport', number: 'E12345678', owner: 'x' })).not.toBeNull();
  });

  test('a child has its guardian’s number in normal form', () => {
    expect(documentSchema.parse(child('2020-05-01', ' 11010519491231002x'))).toEqual(
      child('2020-05-01'),
    );
  });
});
