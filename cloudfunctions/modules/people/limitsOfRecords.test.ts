import { at } from '../../../domain/time/time';
import { readsOf } from '../../../tests/functions/matrix/reads';
import { hospitalForEach, person } from '../../../tests/hospital';
import { addPatient } from '../../../types/holding/addPatient';
import { findPatients } from '../../../types/people/findPatients';
import { listPatients } from '../../../types/people/listPatients';
import { removePatient } from '../../../types/people/removePatient';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'] },
});
const HOUR = 3_600_000;

const phone = (n: number) => `1380000${String(n).padStart(4, '0')}`;
const held = async (account: string) =>
  (await hospital.value(listPatients, {}, account)).patients.length;
const findable = async (query: string) =>
  (await hospital.value(findPatients, { query }, 'nurse')).patients.length;

describe('R1, R23: limits of what one account can store', () => {
  test('a patient is found by the phones that accounts give now, however often they changed them', async () => {
    let now = at('2026-11-23', '09:00');
    for (let n = 0; n < 40; n++) {
      if (n % 5 === 0) now += HOUR + 1;
      hospital.at(now);
      await hospital.value(addPatient, { ...person(1), phone: phone(n) }, 'wang');
    }
    await hospital.value(addPatient, { ...person(1), phone: phone(50) }, 'li');
    const [record] = await hospital.all<{ keys: string[] }>('patients');
    // The name, two phones, the last four.
    expect(record?.keys).toHaveLength(4);
    for (const [n, times] of [
      [39, 1],
      [50, 1],
      [0, 0],
      [38, 0],
    ] as const)
      expect([n, await findable(phone(n))]).toEqual([n, times]);
  });

  test('an account that no longer holds a patient leaves no phone behind, except one that another gave as well', async () => {
    const { patient } = await hospital.value(addPatient, { ...person(1), phone: phone(1) }, 'wang');
    await hospital.value(addPatient, { ...person(1), phone: phone(2) }, 'li');
    await hospital.value(addPatient, { ...person(1), phone: phone(1) }, 'zhao');
    const { patientId } = patient;
    await hospital.value(removePatient, { patientId }, 'li');
    await hospital.value(removePatient, { patientId }, 'zhao');
    expect([await findable(phone(1)), await findable(phone(2))]).toEqual([1, 0]);
  });

  test.each([1, 2, 3, 4, 5, 6])(
    'adding and removing at the same time leaves at most five, and what is held is what is counted (%i)',
    async () => {
      const ids: string[] = [];
      for (let n = 0; n < 5; n++) ids.push(await hospital.stranger('wang', n));
      await Promise.all(
        [0, 1, 2].flatMap(n => [
          hospital.call(removePatient, { patientId: ids[n]! }, 'wang'),
          hospital.call(addPatient, person(n), 'wang'),
        ]),
      );
      hospital.at(at('2026-11-23', '11:00'));
      for (let n = 5; n < 8; n++) await hospital.call(addPatient, person(n), 'wang');
      const [account] = await hospital.all<{ patients: string[] }>('accounts');
      expect(await held('wang')).toBeLessThanOrEqual(5);
      expect(account?.patients).toHaveLength(await held('wang'));
    },
  );
});

describe('R1: a call reveals nothing', () => {
  test('a full account gets the same answer for a known, an unknown and a wrongly named number, after the same reads', async () => {
    await hospital.stranger('li', 9);
    for (let n = 0; n < 5; n++) await hospital.stranger('wang', n);
    hospital.at(at('2026-11-23', '11:00'));
    const answers = [];
    // An hour apart, so that no limit counts them together.
    for (const [n, asked] of [person(9), person(10), { ...person(9), name: '张三' }].entries()) {
      hospital.at(at('2026-11-23', '12:00') + n * 2 * HOUR);
      answers.push(await readsOf(hospital, () => hospital.call(addPatient, asked, 'wang')));
    }
    expect(answers[0]?.answer).toMatchObject({ ok: false, refusal: { code: 'PATIENT_LIMIT' } });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test('an account with room is told of a wrong name, but not whose it is, and the tries count like those with the right name', async () => {
    await hospital.stranger('li', 9);
    const wrong = { ...person(9), name: '张三' };
    const codes = [];
    for (let n = 0; n < 40; n++) {
      const answer = await hospital.call(addPatient, { ...wrong, phone: phone(n) }, 'wang');
      codes.push(answer.ok ? 'done' : answer.refusal.code);
    }
    expect(new Set(codes)).toEqual(new Set(['DOCUMENT_NAME_MISMATCH', 'TOO_MANY']));
    expect(codes.filter(code => code !== 'TOO_MANY').length).toBeLessThanOrEqual(10);
    expect(await held('wang')).toBe(0);
  });
});
