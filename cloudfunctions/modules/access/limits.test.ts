import { contracts } from '../../../config/operationsTable';
import { at } from '../../../domain/time/time';
import { openTestHospital, person, type TestHospital } from '../../../tests/hospital';
import { addPatient } from '../../../types/holding/addPatient';
import { listPatients } from '../../../types/people/listPatients';
import { setDefaultPatient } from '../../../types/people/setDefaultPatient';

let hospital: TestHospital;
const NOW = at('2026-11-20', '09:00');

beforeEach(async () => {
  hospital = await openTestHospital({ now: NOW });
});
afterEach(() => hospital.close());

/** A guess: a real document number with a wrong name. */
const guess = (n: number) => ({
  ...person(1),
  phone: '19987650000',
  name: `猜测${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`,
});

describe('limits of an hour (R20)', () => {
  test('after ten guesses the account is refused, and told until when; an hour later it may try again', async () => {
    await hospital.patient('wang', 1);
    const codes: string[] = [];
    for (let n = 0; n < 12; n++)
      codes.push(await hospital.refusal(addPatient, guess(n), 'guesser'));
    expect(codes.slice(0, 10).every(code => code === 'DOCUMENT_NAME_MISMATCH')).toBe(true);
    expect(codes.slice(10)).toEqual(['TOO_MANY', 'TOO_MANY']);
    expect(await hospital.call(addPatient, guess(1), 'guesser')).toMatchObject({
      refusal: {
        facts: { kind: 'adding', max: 10, until: NOW + 3_600_000 },
        message: '一小时内添加就诊人最多 10 次，10:00以后可以继续',
      },
    });
    expect(await hospital.value(listPatients, {}, 'guesser')).toMatchObject({ patients: [] });
    hospital.at(NOW + 3_600_000);
    expect(await hospital.refusal(addPatient, guess(1), 'guesser')).toBe('DOCUMENT_NAME_MISMATCH');
  });

  test('guesses at the same time do not get through', async () => {
    await hospital.patient('wang', 1);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => hospital.refusal(addPatient, guess(n), 'guesser')),
    );
    expect(answers.filter(code => code === 'DOCUMENT_NAME_MISMATCH').length).toBeLessThanOrEqual(
      10,
    );
    expect(answers.filter(code => code === 'TOO_MANY').length).toBeGreaterThanOrEqual(30);
  });

  test('many accounts of one phone are counted together', async () => {
    await hospital.patient('wang', 1);
    const codes: string[] = [];
    for (let n = 0; n < 15; n++)
      codes.push(
        await hospital.refusal(addPatient, { ...guess(n), phone: '19912340000' }, `a-${n}`),
      );
    expect(codes.filter(code => code === 'DOCUMENT_NAME_MISMATCH')).toHaveLength(10);
    expect(codes.filter(code => code === 'TOO_MANY')).toHaveLength(5);
  });

  test('a limit stops no other kind of call, and no other account', async () => {
    const patientId = await hospital.patient('wang', 1);
    for (let n = 0; n < 12; n++) await hospital.call(addPatient, guess(n), 'wang');
    await hospital.value(setDefaultPatient, { patientId }, 'wang');
    await hospital.patient('li', 2);
  });

  test('a normal day needs no further request', async () => {
    await hospital.patient('wang', 1);
    expect(await hospital.all('limits')).toEqual([]);
  });
});

test('every operation of patients that changes something has a limit', () => {
  const unlimited = contracts
    .filter(each => each.function === 'patient')
    .filter(({ limit }) => !limit)
    .map(({ operation }) => operation);
  expect(unlimited.length).toBeGreaterThan(10);
  expect(unlimited.filter(name => !/^(list|view|find|whoAmI)/.test(name))).toEqual([]);
});
