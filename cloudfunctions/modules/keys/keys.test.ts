import { at } from '../../../domain/time/time';
import { openTestHospital, person, type TestHospital } from '../../../tests/hospital';
import { addPatient } from '../../../types/holding/addPatient';
import { findPatients } from '../../../types/people/findPatients';
import { listPatients } from '../../../types/people/listPatients';
import { viewPolicy } from '../../../types/policy/viewPolicy';
import { hashKey } from '../../cloud/keys';
import { formerHash } from '../../cloud/seal';

let hospital: TestHospital;
const keys = ['YUEHAO_SEAL_KEY', 'YUEHAO_HASH_KEY'] as const;
const anotherKey = Buffer.from('another key of thirty-two bytes.').toString('base64');

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-20', '09:00'),
    staff: { office: ['outpatientOffice'] },
  });
});
afterEach(async () => {
  delete process.env.YUEHAO_SEAL_KEY_FORMER;
  await hospital.close();
});

/** The whole store as a text, to see that nothing was written. */
const everything = async () =>
  JSON.stringify([
    await hospital.all('patients'),
    await hospital.all('accounts'),
    await hospital.all('keys'),
    await hospital.all('audit'),
  ]);

const bad = [
  ['missing', ''],
  ['unexpanded', '{{env.THE_KEY}}'],
  ['length', 'c2hvcnQ='],
  ['weak', Buffer.alloc(32).toString('base64')],
  ['wrong', anotherKey],
] as const;

describe('a function with a wrong key (R20)', () => {
  for (const name of keys)
    test.each(bad)(
      `${name} %s: says so by name at its first call, and writes nothing`,
      async (fault, text) => {
        await hospital.patient('wang', 1);
        const before = await everything();
        process.env[name] = text;
        const answer = await hospital.call(addPatient, person(2), 'li');
        expect(answer).toMatchObject({
          ok: false,
          refusal: { code: 'KEYS_WRONG', facts: { keys: [{ name, fault }] } },
        });
        expect(JSON.stringify(answer)).toContain(name);
        expect(await hospital.refusal(viewPolicy, {}, 'office')).toBe('KEYS_WRONG');
        await expect(hospital.runJobs()).rejects.toThrow('keys');
        await expect(hospital.runNotices()).rejects.toThrow('keys');
        expect(await everything()).toBe(before);
      },
    );

  test('works again as soon as the key is right', async () => {
    await hospital.patient('wang', 1);
    const right = process.env.YUEHAO_SEAL_KEY;
    process.env.YUEHAO_SEAL_KEY = anotherKey;
    expect(await hospital.refusal(listPatients, {}, 'wang')).toBe('KEYS_WRONG');
    process.env.YUEHAO_SEAL_KEY = right;
    expect((await hospital.value(listPatients, {}, 'wang')).patients).toHaveLength(1);
  });

  test.each(keys)(
    'is told apart also in a store that was written before there were check values: %s',
    async name => {
      await hospital.patient('wang', 1);
      await hospital.stack.store.remove('keys', { filter: {}, multi: true });
      process.env[name] = anotherKey;
      expect(await hospital.refusal(listPatients, {}, 'wang')).toBe('KEYS_WRONG');
      expect(await hospital.all('keys')).toEqual([]);
    },
  );
});

test('an instance reads the store’s check values once', async () => {
  await hospital.value(listPatients, {}, 'wang');
  const asked = () => hospital.stack.counters.read().collections.keys ?? 0;
  const first = asked();
  expect(first).toBeGreaterThan(0);
  await hospital.value(listPatients, {}, 'wang');
  await hospital.value(listPatients, {}, 'li');
  expect(asked()).toBe(first);
});

test('the check values reveal nothing about the keys', async () => {
  await hospital.value(listPatients, {}, 'wang');
  const stored = JSON.stringify(await hospital.all('keys'));
  for (const name of keys) expect(stored).not.toContain(process.env[name]!.slice(0, 20));
  expect(stored).toContain('hash');
});

describe('a store started when ids were 24 hex digits', () => {
  /** The check value of the hash key in its former form. */
  const before = async () => {
    const { id } = hashKey();
    const check = formerHash(`key check ${id}`, 'yuehao');
    await hospital.stack.store.insert('keys', [{ _id: 'hash', check }]);
  };
  beforeEach(async () => {
    await hospital.close();
    hospital = await openTestHospital({
      now: at('2026-11-20', '09:00'),
      staff: { nurse: ['desk'] },
      forceObjectIds: false,
    });
  });

  test('keeps them: a known person is the same person, and is found', async () => {
    await before();
    const patientId = await hospital.patient('wang', 1);
    expect(patientId).toMatch(/^[0-9a-f]{24}$/);
    expect(await hospital.stranger('li', 1)).toBe(patientId);
    const { name } = person(1);
    const found = await hospital.value(findPatients, { query: name }, 'nurse');
    expect(found.patients.map(each => each.patientId)).toEqual([patientId]);
  });

  test('is recognised by its ids, even where no check values were written', async () => {
    await jest.isolateModulesAsync(async () => {
      const { formerHash, keyedHash, seal } = await import('../../cloud/seal');
      const { checkKeys } = await import('./steps/checkKeys');
      const belongsTo = formerHash('patient', 'x');
      const isHashed = () => keyedHash('patient', 'x') === belongsTo;
      const problems = await checkKeys(async () => {
        return { sealed: seal('x', belongsTo), belongsTo, isHashed };
      });
      expect(problems).toEqual([]);
      const [ofHash] = await hospital.all<{ check: string }>('keys');
      expect(ofHash!.check).toMatch(/^[0-9a-f]{24}$/);
    });
  });
});
