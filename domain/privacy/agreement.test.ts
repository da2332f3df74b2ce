import { checkCharacter } from '../people/card18';
import { at } from '../time/time';
import { missingAgreements, needsGuardian } from './agreement';

const now = at('2026-11-23', '09:00');

describe('which agreements are still missing (R25)', () => {
  const agreed = { identity: { version: 2, at: now }, health: { version: 1, at: now } };

  test('each kind is agreed to separately, and a new version asks again', () => {
    expect(missingAgreements(agreed, ['identity', 'health'], 2)).toEqual(['health']);
    expect(missingAgreements(agreed, ['identity', 'health'], 3)).toEqual(['identity', 'health']);
    expect(missingAgreements(agreed, ['child'], 2)).toEqual(['child']);
  });

  test('a new account has agreed to nothing', () => {
    expect(missingAgreements(undefined, ['identity'], 1)).toEqual(['identity']);
  });
});

describe('a guardian agrees for a child under 14 (R25)', () => {
  const card = (born: string) => {
    const digits = `429999${born}001`;
    return { kind: 'residentIdentityCard' as const, number: digits + checkCharacter(digits) };
  };

  test.each([
    ['20121124', true, 'a day before the 14th birthday'],
    ['20121123', false, 'on the 14th birthday'],
    ['19400101', false, 'grown up'],
  ])('a card that says %s: %s, %s', (born, needed) => {
    expect(needsGuardian(card(born), now)).toBe(needed);
  });

  test('a child under its guardian’s document, by its birth date', () => {
    const child = (birthDate: string) => ({
      kind: 'guardianChild' as const,
      guardian: card('19800101'),
      birthDate,
    });
    expect(needsGuardian(child('2020-02-29'), now)).toBe(true);
    expect(needsGuardian(child('2010-01-01'), now)).toBe(false);
  });

  test('a passport tells no birth date', () => {
    expect(needsGuardian({ kind: 'passport', number: 'E12345678' }, now)).toBe(false);
  });
});
