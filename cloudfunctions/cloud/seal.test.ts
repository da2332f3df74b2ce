import {
  checkInCode,
  formerHash,
  isSealedByFormerKey,
  keepFormerForm,
  keyedHash,
  keyedNumber,
  seal,
  unseal,
} from './seal';

beforeEach(() => {
  process.env.YUEHAO_SEAL_KEY = key(1);
  process.env.YUEHAO_HASH_KEY = key(2);
  delete process.env.YUEHAO_SEAL_KEY_FORMER;
});

/** The n-th valid key of these tests. */
const key = (n: number): string =>
  Buffer.from(Array.from({ length: 32 }, (_, i) => (i * n) % 251)).toString('base64');

describe('sealing personal data (R20)', () => {
  const person = { name: '古丽米热·阿布都热依木', number: '429999199001010011' };

  test('opens again, and shows nothing of its content', () => {
    const sealed = seal(person, 'p1');
    expect(unseal(sealed, 'p1')).toEqual(person);
    for (const text of [sealed, Buffer.from(sealed.slice(9), 'base64url').toString('utf8')])
      expect(text).not.toContain('4299');
  });
  test('the same text is sealed differently each time', () => {
    expect(seal(person, 'p1')).not.toBe(seal(person, 'p1'));
  });
  test('does not open for another document, when altered, or with another key', () => {
    const sealed = seal(person, 'p1');
    expect(() => unseal(sealed, 'p2')).toThrow();
    const bytes = Buffer.from(sealed.slice(9), 'base64url');
    bytes[40]! ^= 1;
    expect(() => unseal(`${sealed.slice(0, 9)}${bytes.toString('base64url')}`, 'p1')).toThrow();
    process.env.YUEHAO_SEAL_KEY = key(3);
    expect(() => unseal(sealed, 'p1')).toThrow();
  });
  test('names the key it was sealed with, and opens while that key is known', () => {
    const sealed = seal(person, 'p1');
    process.env.YUEHAO_SEAL_KEY = key(3);
    process.env.YUEHAO_SEAL_KEY_FORMER = `${key(5)},${key(1)}`;
    expect(unseal(sealed, 'p1')).toEqual(person);
    expect(isSealedByFormerKey(sealed)).toBe(true);
    expect(isSealedByFormerKey(seal(person, 'p1'))).toBe(false);
    expect(isSealedByFormerKey('a text in clear')).toBe(false);
  });
  test('a text of the first form, without a key id, opens with the present or a former key', () => {
    const sealed = seal(person, 'p1');
    const first = `1.${sealed.slice(9)}`;
    expect(unseal(first, 'p1')).toEqual(person);
    process.env.YUEHAO_SEAL_KEY = key(3);
    process.env.YUEHAO_SEAL_KEY_FORMER = key(1);
    expect(unseal(first, 'p1')).toEqual(person);
    expect(isSealedByFormerKey(first)).toBe(true);
    delete process.env.YUEHAO_SEAL_KEY_FORMER;
    expect(() => unseal(first, 'p1')).toThrow();
  });
  test('a missing or short key is reported by name', () => {
    process.env.YUEHAO_SEAL_KEY = 'c2hvcnQ=';
    expect(() => seal(person, 'p1')).toThrow('YUEHAO_SEAL_KEY');
  });
});

describe('keyed hashes', () => {
  test('depend on purpose, value and key', () => {
    const hash = keyedHash('patient', 'x');
    expect(hash).toMatch(/^k[0-9a-f]{24}$/);
    expect(keyedHash('patient', 'x')).toBe(hash);
    expect(keyedHash('name', 'x')).not.toBe(hash);
    expect(keyedHash('patient', 'y')).not.toBe(hash);
    process.env.YUEHAO_HASH_KEY = key(4);
    expect(keyedHash('patient', 'x')).not.toBe(hash);
  });
  test('the former form stays with the hash key whose store has it, and with no other', () => {
    // The process keeps this form for the key, which is therefore this test’s own.
    process.env.YUEHAO_HASH_KEY = key(7);
    keepFormerForm();
    expect(keyedHash('patient', 'x')).toBe(formerHash('patient', 'x'));
    expect(formerHash('patient', 'x')).toMatch(/^[0-9a-f]{24}$/);
    process.env.YUEHAO_HASH_KEY = key(6);
    expect(keyedHash('patient', 'x')).toBe(`k${formerHash('patient', 'x')}`);
  });
  test('a keyed number depends on purpose and value', () => {
    const number = keyedNumber('sample', 'x');
    expect(keyedNumber('sample', 'x')).toBe(number);
    expect(keyedNumber('sample', 'y')).not.toBe(number);
    expect(number).toBe(Number.parseInt(formerHash('sample', 'x').slice(0, 8), 16));
  });
  test('a check-in code is easy to read out: no I, L, O or U', () => {
    for (let n = 0; n < 50; n++)
      expect(checkInCode(`appointment-${n}`)).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  });
});
