import { checkInCode, keyedHash, seal, unseal } from './seal';

beforeEach(() => {
  process.env.YUEHAO_SEAL_KEY = Buffer.alloc(32, 1).toString('base64');
  process.env.YUEHAO_HASH_KEY = Buffer.alloc(32, 2).toString('base64');
});

describe('sealing personal data (R20)', () => {
  const person = { name: '古丽米热·阿布都热依木', number: '429999199001010011' };

  test('opens again, and nothing of it can be read', () => {
    const sealed = seal(person, 'p1');
    expect(unseal(sealed, 'p1')).toEqual(person);
    for (const text of [sealed, Buffer.from(sealed.slice(2), 'base64url').toString('utf8')])
      expect(text).not.toContain('4299');
  });
  test('the same text is sealed differently each time', () => {
    expect(seal(person, 'p1')).not.toBe(seal(person, 'p1'));
  });
  test('does not open for another document, altered, or with another key', () => {
    const sealed = seal(person, 'p1');
    expect(() => unseal(sealed, 'p2')).toThrow();
    const bytes = Buffer.from(sealed.slice(2), 'base64url');
    bytes[40]! ^= 1;
    expect(() => unseal(`1.${bytes.toString('base64url')}`, 'p1')).toThrow();
    process.env.YUEHAO_SEAL_KEY = Buffer.alloc(32, 3).toString('base64');
    expect(() => unseal(sealed, 'p1')).toThrow();
  });
  test('a missing or short key is named', () => {
    process.env.YUEHAO_SEAL_KEY = 'c2hvcnQ=';
    expect(() => seal(person, 'p1')).toThrow('YUEHAO_SEAL_KEY');
  });
});

describe('keyed hashes', () => {
  test('depend on purpose, value and key', () => {
    const hash = keyedHash('patient', 'x');
    expect(hash).toMatch(/^[0-9a-f]{24}$/);
    expect(keyedHash('patient', 'x')).toBe(hash);
    expect(keyedHash('name', 'x')).not.toBe(hash);
    expect(keyedHash('patient', 'y')).not.toBe(hash);
    process.env.YUEHAO_HASH_KEY = Buffer.alloc(32, 4).toString('base64');
    expect(keyedHash('patient', 'x')).not.toBe(hash);
  });
  test('a check-in code can be read out: no I, L, O or U', () => {
    for (let n = 0; n < 50; n++)
      expect(checkInCode(`appointment-${n}`)).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
  });
});
