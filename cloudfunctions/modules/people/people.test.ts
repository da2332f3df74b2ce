import { at } from '../../../domain/time/time';
import { booked, cardNumber, hospitalForEach, laySession, person } from '../../../tests/hospital';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { book } from '../../../types/booking/book';
import { addPatient } from '../../../types/holding/addPatient';
import { listPatients } from '../../../types/people/listPatients';
import { removePatient } from '../../../types/people/removePatient';
import { setDefaultPatient } from '../../../types/people/setDefaultPatient';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00') });

const names = async (account: string) =>
  (await hospital.value(listPatients, {}, account)).patients.map(({ name }) => name);

describe('real-name patients (R1)', () => {
  test('an added patient is listed with the document and the phone masked', async () => {
    await hospital.patient('wang', 1);
    const { patients, max } = await hospital.value(listPatients, {}, 'wang');
    expect(max).toBe(5);
    expect(patients).toEqual([
      {
        patientId: expect.any(String),
        name: '测试乙',
        documentKind: 'residentIdentityCard',
        documentMasked: expect.stringMatching(/^429\*{11}\d{3}[\dX]$/),
        phoneMasked: expect.stringMatching(/^199\*+0001$/),
        isDefault: true,
        proven: true,
        sex: 'male',
        birthDate: '1941-01-01',
        live: 0,
        booked: [],
      },
    ]);
  });

  test('what would keep a patient from booking is shown, as far as the account may know (R4, R8, R23)', async () => {
    const { patientId } = await booked(hospital, '2026-11-25');
    const of = async (account: string) =>
      (await hospital.value(listPatients, {}, account)).patients[0];
    expect(await of('wang')).toMatchObject({
      booked: [{ date: '2026-11-25', departmentId: 'K01' }],
    });
    expect(await of('wang')).not.toHaveProperty('barredUntil');
    await hospital.stranger('li', 1);
    expect(await of('li')).toMatchObject({ patientId, booked: [] });
    const until = at('2027-05-01');
    await hospital.set('patients', patientId, { barredUntil: until });
    const { standings } = await hospital.value(listAppointments, { when: 'coming' }, 'wang');
    expect(standings).toMatchObject({
      patients: [{ patientId, barredUntil: until, booked: [{ departmentId: 'K01' }] }],
      limits: { maxPerDepartmentDay: 1, maxPerDay: 2, maxLive: 5 },
    });
  });

  test('nothing personal is stored unsealed, and ids reveal nothing either', async () => {
    await hospital.patient('wang', 1);
    const stored = JSON.stringify([await hospital.all('patients'), await hospital.all('accounts')]);
    const { name, phone } = person(1);
    for (const personal of [name, phone, cardNumber(1)]) expect(stored).not.toContain(personal);
  });

  test('one person is one patient, however many accounts add them and however the number is typed', async () => {
    const first = await hospital.patient('wang', 1);
    const typed = person(1);
    const spaced = {
      ...typed,
      document: {
        kind: 'residentIdentityCard' as const,
        number: ` ${cardNumber(1).toLowerCase()} `,
      },
    };
    const { patient } = await hospital.value(addPatient, spaced, 'li');
    expect(patient.patientId).toBe(first);
    expect(await hospital.all('patients')).toHaveLength(1);
  });

  test('a person added by eight accounts at the same time is one record with eight links; a ninth is refused once one is proven (R23)', async () => {
    const accounts = Array.from({ length: 8 }, (_, n) => `account-${n}`);
    const ids = await Promise.all(accounts.map(account => hospital.stranger(account, 1)));
    expect(new Set(ids).size).toBe(1);
    const [record] = await hospital.all<{ _id: string; links: { account: string }[] }>('patients');
    expect(record?.links.map(({ account }) => account).sort()).toEqual(accounts.sort());
    await hospital.prove(record!._id, 'account-3');
    expect(await hospital.refusal(addPatient, person(1), 'ninth')).toBe('HOLDERS_FULL');
    expect(await hospital.value(listPatients, {}, 'ninth')).toMatchObject({ patients: [] });
  });

  test('the same document with another name is refused without revealing whose it is, and changes nothing', async () => {
    await hospital.patient('wang', 1);
    const answer = await hospital.call(addPatient, { ...person(1), name: '张三' }, 'li');
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'DOCUMENT_NAME_MISMATCH', facts: {} },
    });
    expect(JSON.stringify(answer)).not.toContain(person(1).name);
    expect(await names('li')).toEqual([]);
    const [record] = await hospital.all<{ links: unknown[] }>('patients');
    expect(record?.links).toHaveLength(1);
  });

  test('an account holds at most five, also when they are added at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => hospital.call(addPatient, person(n), 'wang')),
    );
    const codes = answers.map(answer => (answer.ok ? 'added' : answer.refusal.code)).sort();
    expect(codes).toEqual([...Array(3).fill('PATIENT_LIMIT'), ...Array(5).fill('added')]);
    expect(await names('wang')).toHaveLength(5);
  });

  test('the default patient comes first and can be changed', async () => {
    await hospital.patient('wang', 1);
    const second = await hospital.patient('wang', 2);
    expect(await names('wang')).toEqual(['测试乙', '测试丙']);
    await hospital.value(setDefaultPatient, { patientId: second }, 'wang');
    expect(await names('wang')).toEqual(['测试丙', '测试乙']);
    expect(await hospital.refusal(setDefaultPatient, { patientId: second }, 'li')).toBe(
      'PATIENT_UNKNOWN',
    );
  });

  test('a patient with a live appointment is not removed; afterwards there is room for another', async () => {
    const sessionId = await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    const wish = { requestId: 'request-1', patientId, sessionId, slot: 0 };
    await hospital.value(book, wish, 'wang');
    expect(await hospital.refusal(removePatient, { patientId }, 'wang')).toBe(
      'PATIENT_HAS_APPOINTMENTS',
    );
    expect(await names('wang')).toHaveLength(1);
    hospital.at(at('2026-11-25', '12:00'));
    await hospital.runJobs();
    expect((await hospital.value(removePatient, { patientId }, 'wang')).patients).toEqual([]);
    expect(await hospital.refusal(removePatient, { patientId }, 'wang')).toBe('PATIENT_UNKNOWN');
  });

  test('a wrong input is reported by field in plain words, without quoting it, and changes nothing', async () => {
    const wrong = {
      name: '张',
      phone: '123',
      document: { kind: 'residentIdentityCard' as const, number: '429999199001010011' },
    };
    const answer = await hospital.call(addPatient, wrong, 'wang');
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'INPUT_INVALID' } });
    if (answer.ok || answer.refusal.code !== 'INPUT_INVALID') throw new Error('not refused');
    const { fields } = answer.refusal.facts;
    expect(fields.map(({ path }) => path).sort()).toEqual(['document.number', 'name', 'phone']);
    for (const { message } of fields) expect(message).toMatch(/[一-龥]/);
    expect(JSON.stringify(answer)).not.toContain(wrong.document.number);
    expect(await hospital.all('accounts')).toEqual([]);
  });
});
