import { checkCharacter } from './card18';
import type { IdentityDocument, OwnDocument } from './document';
import { differenceOf } from './joining';

/** A card with a birth date and a sequence number of the day; odd numbers are male. */
const card = (birth: string, day: string): OwnDocument => {
  const digits = `429999${birth.replaceAll('-', '')}${day}`;
  return { kind: 'residentIdentityCard', number: digits + checkCharacter(digits) };
};
const passport = (number: string): OwnDocument => ({ kind: 'passport', number });
const permit = (number: string): OwnDocument => ({ kind: 'travelPermitHkMacao', number });
const child = (guardian: OwnDocument, birthDate: string): IdentityDocument => ({
  kind: 'guardianChild',
  guardian,
  birthDate,
});
const mother = card('1988-02-29', '124');

const CASES: [
  what: string,
  one: IdentityDocument,
  other: IdentityDocument,
  difference: string | undefined,
][] = [
  ['two passports', passport('E12345678'), passport('EA1234567'), undefined],
  ['a passport and a card', passport('E12345678'), mother, undefined],
  ['two cards', mother, card('1988-02-29', '126'), 'number'],
  ['a card and a permit of one person', mother, permit('H12345678'), undefined],
  ['a permit issued again', permit('H1234567801'), permit('H1234567802'), undefined],
  ['two permits', permit('H12345678'), permit('H12345679'), 'number'],
  [
    'a child and the card it got',
    child(mother, '2020-05-01'),
    card('2020-05-01', '122'),
    undefined,
  ],
  [
    'a child and the card of another',
    child(mother, '2020-05-01'),
    card('2020-05-02', '122'),
    'birthDate',
  ],
  [
    'a child under two guardians',
    child(mother, '2020-05-01'),
    child(passport('E12345678'), '2020-05-01'),
    undefined,
  ],
  [
    'twins of two birth dates',
    child(mother, '2020-05-01'),
    child(mother, '2020-05-02'),
    'birthDate',
  ],
  [
    'a child and its guardian',
    child(passport('E12345678'), '2020-05-01'),
    passport('E12345678'),
    'guardian',
  ],
  [
    'a man and a woman born on one day',
    { kind: 'foreignPermanentResidentCard', number: '911128198802290016' },
    mother,
    'sex',
  ],
];

test.each(CASES)('R1: %s', (_what, one, other, difference) => {
  expect(differenceOf(one, other)).toBe(difference);
  expect(differenceOf(other, one)).toBe(difference);
});
