import fc from 'fast-check';
import { checkCharacter } from './card18';
import { compare } from './compare';
import {
  type IdentityDocument,
  maskDocument,
  normaliseDocument,
  type OwnDocument,
} from './document';
import { identityKey, isNumberOf, lastingNumber, nameKey, sameName, whoIsMeant } from './sameness';
import { formOfNumber, formsOfPerson, formsTyped, lastFours } from './search';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const card18 = (region: string) =>
  fc
    .tuple(digits(4), fc.integer({ min: 1900, max: 2025 }), digits(3))
    .map(([place, year, order]) => `${region}${place}${year}0203${order}`)
    .map(number => number + checkCharacter(number));
const own = <K extends OwnDocument['kind']>(kind: K, numbers: fc.Arbitrary<string>) =>
  numbers.map((number): OwnDocument => ({ kind, number }));

/** Valid documents of every kind, as they are stored. */
const documents: fc.Arbitrary<OwnDocument> = fc.oneof(
  own('residentIdentityCard', card18('43')),
  own('residencePermit', card18('81')),
  own('travelPermitHkMacao', fc.stringMatching(/^[HM]\d{8}(\d{2})?$/)),
  own('travelPermitTaiwan', fc.stringMatching(/^\d{8}(\d{2}[A-Z]?)?$/)),
  own('passport', fc.stringMatching(/^[A-Z]{1,2}\d{7,8}$/)),
  own('foreignPermanentResidentCard', fc.stringMatching(/^[A-Z]{3}\d{12}$/)),
  own('militaryCard', fc.stringMatching(/^[军士文]字第\d{7,8}号$/)),
);

const wide = (text: string) =>
  text.replace(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
/** The same number in one of the ways in which people and input methods write it. */
const numberTyped = (number: string) =>
  fc
    .constantFrom<(text: string) => string>(
      text => text,
      text => text.toLowerCase(),
      wide,
      text => ` ${text}\u3000`,
      text => text.split('').join(' '),
      text => `${text.slice(0, 4)}-${text.slice(4)}`,
      text => `${text.slice(0, 3)}（${text.slice(3)}）`,
      text => `\u200b${text}\ufeff`,
    )
    .map(write => write(number));

const HAN = [...'买提艾力张三欧阳小满𬭚'];
const han = (most: number) =>
  fc
    .array(fc.constantFrom(...HAN), { minLength: 1, maxLength: most })
    .map(letters => letters.join(''));
const minorityNames = fc.tuple(han(5), han(5)).map(parts => parts.join('·'));
const dots = fc.constantFrom(...'·•․‧∙⋅・･᛫ꞏ.．。｡﹒', ' · ', '・ ');
const minorityTyped = (name: string) => dots.map(dot => name.replace('·', dot));

const foreignNames = fc.constantFrom(
  "O'Brien Mary",
  'Martin Luther King Jr.',
  'Nguyễn Văn An',
  'Jean-Paul Roux',
);
const foreignTyped = (name: string) =>
  fc
    .constantFrom<(text: string) => string>(
      text => text.toUpperCase(),
      wide,
      text => text.replace(/ /g, '   '),
      text => text.replace("'", '’'),
      text => ` ${text}\u00a0`,
    )
    .map(write => write(name));
const names = fc.oneof(
  minorityNames.chain(name => minorityTyped(name).map(typed => [name, typed] as const)),
  foreignNames.chain(name => foreignTyped(name).map(typed => [name, typed] as const)),
  han(4).map(name => [name, [...name].join(' ')] as const),
);

const mobiles = fc
  .tuple(
    fc.stringMatching(/^1[3-9]\d{9}$/),
    fc.constantFrom('', '+86', '86', '0086', '+86 ', '0086-', '＋８６'),
    fc.constantFrom('', ' ', '-', '－'),
  )
  .map(
    ([phone, code, gap]) =>
      [phone, code + phone.slice(0, 3) + gap + phone.slice(3, 7) + gap + phone.slice(7)] as const,
  );
const landlines = fc
  .tuple(
    fc.constantFrom('0731', '010', '021'),
    fc.stringMatching(/^[2-9]\d{7}$/),
    fc.constantFrom('', '-', ' ', '—'),
  )
  .map(([area, number, gap]) => [`${area}-${number}`, area + gap + number] as const);
const phones = fc.oneof(mobiles, landlines);

const written = documents.chain(document =>
  numberTyped(document.number).map(number => ({ document, typed: number })),
);

describe('R1: the same person, however written', () => {
  test('a document has one key', () => {
    fc.assert(
      fc.property(written, ({ document, typed }) => {
        expect(identityKey({ ...document, number: typed }, '张三')).toBe(
          identityKey(document, '李四'),
        );
      }),
    );
  });

  test('a child under a guardian’s document has one key, by the name too', () => {
    fc.assert(
      fc.property(written, names, ({ document, typed }, [name, other]) => {
        const child = (number: string): IdentityDocument => ({
          kind: 'guardianChild',
          guardian: { ...document, number },
          birthDate: '2020-05-01',
        });
        expect(identityKey(child(typed), other)).toBe(identityKey(child(document.number), name));
      }),
    );
  });

  test('a permit has one key, whatever its count of issues', () => {
    const permits = fc.oneof(
      own('travelPermitHkMacao', fc.stringMatching(/^[HM]\d{8}$/)),
      own('travelPermitTaiwan', digits(8)),
    );
    fc.assert(
      fc.property(permits, fc.stringMatching(/^\d{2}$/), ({ kind, number }, issue) => {
        const again = { kind, number: number + issue };
        expect(identityKey(again, '')).toBe(identityKey({ kind, number }, ''));
        expect(lastingNumber(again)).toBe(number);
        expect(isNumberOf({ kind, number }, again.number)).toBe(true);
        expect(isNumberOf(again, number)).toBe(true);
        expect(lastFours(again)).toEqual([...new Set([again.number.slice(-4), number.slice(-4)])]);
      }),
    );
  });

  test('a name is the same', () => {
    fc.assert(
      fc.property(names, ([name, typed]) => {
        expect(sameName(name, typed)).toBe(true);
        expect(nameKey(nameKey(name))).toBe(nameKey(typed));
      }),
    );
  });

  test('a person who is stored with a name, a phone and a document is found by each, however it is typed', () => {
    fc.assert(
      fc.property(names, phones, written, ([name, other], [phone, dialled], { document }) => {
        const forms = formsOfPerson({ name, phone, lastFours: lastFours(document) });
        for (const typed of [other, dialled, document.number.slice(-4)])
          expect([typed, forms.some(form => formsTyped(typed).includes(form))]).toEqual([
            typed,
            true,
          ]);
      }),
    );
  });

  test('the number of the document matches at check-in, and the desk’s page agrees', () => {
    fc.assert(
      fc.property(written, ({ document, typed }) => {
        expect(isNumberOf(document, typed)).toBe(true);
        expect(compare(document.number, typed)?.state).toBe('same');
        expect(compare(maskDocument(document), typed)?.state).toBe('same');
      }),
    );
  });
});

describe('R1: another person', () => {
  test('two documents have two keys, and neither matches the other', () => {
    fc.assert(
      fc.property(documents, documents, (one, other) => {
        const same = one.kind === other.kind && lastingNumber(one) === lastingNumber(other);
        expect(identityKey(one, '') === identityKey(other, '')).toBe(same);
        if (one.kind === other.kind) expect(isNumberOf(one, other.number)).toBe(same);
      }),
    );
  });

  test('a number with one other digit is another document, and the desk’s page agrees', () => {
    const place = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(documents, place, digits(1), (document, at, digit) => {
        const { number } = document;
        fc.pre(/\d/.test(number[at] ?? '') && number[at] !== digit);
        const shown = number.slice(0, at) + digit + number.slice(at + 1);
        expect(isNumberOf(document, shown)).toBe(false);
        expect(compare(number, shown)?.state).toBe('differs');
      }),
    );
  });

  test('an empty number matches nobody', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('', ' ', '-', '**', '\u200b'), (document, shown) => {
        expect(isNumberOf(document, shown)).toBe(false);
      }),
    );
  });
});

/** The text from which stored keyed hashes were made earlier. */
const formBefore = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

describe('stored keyed hashes can still be found', () => {
  test('the text hashed for a name, a phone, a last four and a stay has not changed', () => {
    fc.assert(
      fc.property(names, phones, documents, ([name], [phone], document) => {
        const last4 = document.number.slice(-4);
        const forms = formsOfPerson({ name, phone, lastFours: [last4] });
        expect(forms).toEqual([name, phone, last4].map(formBefore));
        for (const text of [name, phone, last4])
          expect(formsTyped(text)).toContain(formBefore(text));
      }),
    );
    for (const stay of ['ZY2600001', 'z-001', '8613800001234', '0073182345678']) {
      expect(formOfNumber(stay)).toBe(formBefore(stay));
      expect(formsTyped(stay)).toContain(formBefore(stay));
    }
  });

  test.each<[OwnDocument, string]>([
    [
      { kind: 'residentIdentityCard', number: '11010519491231002X' },
      'residentIdentityCard:11010519491231002X',
    ],
    [{ kind: 'travelPermitHkMacao', number: 'H1234567801' }, 'travelPermitHkMacao:H12345678'],
    [{ kind: 'travelPermitHkMacao', number: 'H12345678' }, 'travelPermitHkMacao:H12345678'],
    [{ kind: 'travelPermitTaiwan', number: '0123456701B' }, 'travelPermitTaiwan:01234567'],
    [{ kind: 'passport', number: 'E12345678' }, 'passport:E12345678'],
    [{ kind: 'militaryCard', number: '军字第1234567号' }, 'militaryCard:军字第1234567号'],
  ])('of %j it is %s', (document, key) => {
    expect(normaliseDocument(document)).toEqual(document);
    expect(identityKey(document, '张三')).toBe(key);
    const child: IdentityDocument = {
      kind: 'guardianChild',
      guardian: document,
      birthDate: '2020-05-01',
    };
    expect(identityKey(child, 'mary Li')).toBe(`guardianChild:${key}:2020-05-01:MARY LI`);
  });
});

describe('R1, R26: a written name and number are a registered patient only if both match', () => {
  const meant = (written: string, ...registered: string[]) =>
    whoIsMeant(registered, name => sameName(name, written));
  test.each<[string, string[], object]>([
    ['买买提•艾力', ['买买提·艾力'], { who: 'patient', patient: '买买提·艾力' }],
    ['张三', ['李四', '张三'], { who: 'patient', patient: '张三' }],
    ['张三之女', ['张三'], { who: 'another' }],
    ['张三', ['张三', '张 三'], { who: 'unclear' }],
    ['张三', [], { who: 'nobodyRegistered' }],
  ])('%s, where the number belongs to %j', (written, registered, who) => {
    expect(meant(written, ...registered)).toEqual(who);
  });
});
