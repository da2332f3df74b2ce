import type { Appointment } from '../../domain/booking/appointment';
import type { Session } from '../../domain/booking/session';
import { at } from '../../domain/time/time';
import { listAppointments } from '../../types/appointments/listAppointments';
import { book } from '../../types/booking/book';
import { bookFor } from '../../types/booking/bookFor';
import { cancelFor } from '../../types/booking/cancelFor';
import { move } from '../../types/booking/move';
import type { InputOf } from '../../types/contract';
import { addPatient } from '../../types/people/addPatient';
import { findPatients } from '../../types/people/findPatients';
import { laySession, openTestHospital, person, type TestHospital } from './hospital';

const monday = at('2026-11-23', '09:00');
const reason = '外地患者远道而来';
let hospital: TestHospital;
let sequence = 0;

beforeEach(async () => {
  hospital = await openTestHospital({
    now: monday,
    staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  });
  await hospital.stack.store.update('staff', {
    filter: { _id: 'office' },
    update: { $set: { mayAddNumbers: true } },
    multi: false,
  });
});
afterEach(() => hospital.close());

const wish = (more: Partial<InputOf<typeof bookFor>> = {}): InputOf<typeof bookFor> => ({
  requestId: `request-${++sequence}`,
  sessionId: 'S-20261125-D001-am',
  slot: 0,
  channel: 'phone',
  patient: person(1),
  ...more,
});

/** What must hold of every session at rest: places within capacity add up, numbers are unique, each claim has its number. */
async function expectOrder(sessionId = 'S-20261125-D001-am'): Promise<Session> {
  const session = await hospital.session(sessionId);
  const appointments = await hospital.all<Appointment>('appointments');
  const standing = session.slots.flatMap(slot => {
    const claims = slot.claims.filter(claim => claim.givenBackAt === undefined);
    expect(claims.filter(claim => !claim.extra).length + slot.left).toBe(slot.capacity);
    expect(slot.claims.length + slot.left).toBe(slot.numbers.length);
    return claims.map(({ id }) => id);
  });
  expect(session.left).toBe(session.slots.reduce((sum, { left }) => sum + left, 0));
  const booked = appointments.filter(
    each => each.sessionId === sessionId && each.status === 'booked',
  );
  expect(booked.map(({ claimId }) => claimId).sort()).toEqual(standing.sort());
  expect(new Set(booked.map(({ number }) => number)).size).toBe(booked.length);
  return session;
}

const audited = async (operation: string) =>
  (
    await hospital.all<{ operation: string; subjects: string[]; details: object; actor: string }>(
      'audit',
    )
  ).filter(record => record.operation === operation);

describe('booking by the desk (R2)', () => {
  test('for a person entered: the same record as by WeChat, on the audit record, and the person sees it later', async () => {
    await laySession(hospital);
    const { booking } = await hospital.value(bookFor, wish({ visit: 'return' }), 'nurse');
    expect(booking).toMatchObject({
      number: 1,
      status: 'booked',
      channel: 'phone',
      visit: 'return',
      patientName: '测试乙',
      phone: person(1).phone,
      reportBy: at('2026-11-25', '10:00'),
      can: { cancel: true },
    });
    const [record] = await audited('bookFor');
    expect(record).toMatchObject({ actor: 'nurse', details: { channel: 'phone' } });
    expect(record?.subjects).toEqual([booking.appointmentId, booking.patientId]);
    const { patient } = await hospital.value(addPatient, person(1), 'wang');
    expect(patient.patientId).toBe(booking.patientId);
    const { appointments } = await hospital.value(listAppointments, { when: 'coming' }, 'wang');
    expect(appointments.map(({ appointmentId }) => appointmentId)).toEqual([booking.appointmentId]);
    await expectOrder();
  });

  test('sent twice, and at once, is one appointment; a found patient too', async () => {
    await laySession(hospital);
    const entered = wish();
    const answers = await Promise.all(
      [1, 2, 3].map(() => hospital.value(bookFor, entered, 'nurse')),
    );
    answers.push(await hospital.value(bookFor, entered, 'nurse'));
    expect(new Set(answers.map(({ booking }) => booking.appointmentId)).size).toBe(1);
    const patientId = await hospital.patient('wang', 2);
    const found = wish({ patient: { patientId }, slot: 1 });
    const first = await hospital.value(bookFor, found, 'nurse');
    expect(await hospital.value(bookFor, found, 'nurse')).toEqual(first);
    expect(first.booking.phone).toBe(person(2).phone);
    expect(await hospital.all('appointments')).toHaveLength(2);
    await expectOrder();
  });

  test('who is entered again with another phone is called on that one', async () => {
    await laySession(hospital);
    await hospital.value(bookFor, wish(), 'nurse');
    const moved = { ...person(1), phone: '13912345678' };
    await laySession(hospital, { id: 'S-20261126-D001-am', date: '2026-11-26' });
    const second = wish({ patient: moved, sessionId: 'S-20261126-D001-am' });
    const { booking } = await hospital.value(bookFor, second, 'nurse');
    expect(booking.phone).toBe('13912345678');
    const { patients } = await hospital.value(findPatients, { query: '13912345678' }, 'nurse');
    expect(patients.map(({ patientId }) => patientId)).toEqual([booking.patientId]);
  });

  test('a wrong field of the person is named where it was typed, and nothing is booked', async () => {
    await laySession(hospital);
    const child = {
      kind: 'guardianChild' as const,
      guardian: person(1).document as never,
      birthDate: '2027-01-01',
    };
    const answer = await hospital.call(
      bookFor,
      wish({ patient: { ...person(1), document: child } }),
      'nurse',
    );
    if (answer.ok || answer.refusal.code !== 'INPUT_INVALID') throw new Error('not refused');
    expect(answer.refusal.facts.fields[0]?.path).toMatch(/^patient\.document/);
    expect(await hospital.all('appointments')).toEqual([]);
    const other = { ...person(1), name: '张三' };
    await hospital.value(bookFor, wish(), 'nurse');
    expect(await hospital.refusal(bookFor, wish({ patient: other }), 'nurse')).toBe(
      'DOCUMENT_NAME_MISMATCH',
    );
    expect(await hospital.refusal(bookFor, wish({ patient: { patientId: 'x' } }), 'nurse')).toBe(
      'PATIENT_UNKNOWN',
    );
  });

  test.each([
    ['phone', '2026-11-24', '13:59', 'booked'],
    ['phone', '2026-11-24', '14:00', 'BOOKING_CLOSED'],
    ['onSite', '2026-11-25', '07:59', 'booked'],
    ['onSite', '2026-11-25', '08:00', 'BOOKING_CLOSED'],
    ['referral', '2026-11-25', '07:59', 'booked'],
    ['referral', '2026-11-25', '08:00', 'BOOKING_CLOSED'],
  ] as const)('R3: by %s on %s at %s: %s', async (channel, date, time, expected) => {
    await laySession(hospital);
    hospital.at(at(date, time));
    const answer = await hospital.call(bookFor, wish({ channel }), 'nurse');
    expect(answer.ok ? answer.value.booking.status : answer.refusal.code).toBe(expected);
  });

  test('R4: the patient’s limits hold at the desk too', async () => {
    await laySession(hospital);
    await hospital.value(bookFor, wish(), 'nurse');
    expect(await hospital.refusal(bookFor, wish({ slot: 1 }), 'nurse')).toBe(
      'LIMIT_DEPARTMENT_DAY',
    );
  });

  test('R8: a bar holds by phone and by referral; on site it does not', async () => {
    await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    await hospital.stack.store.update('patients', {
      filter: { _id: patientId },
      update: { $set: { barredUntil: at('2027-02-28', '11:00') } },
      multi: false,
    });
    const by = (channel: 'phone' | 'referral' | 'onSite') =>
      hospital.call(bookFor, wish({ channel, patient: { patientId } }), 'nurse');
    for (const channel of ['phone', 'referral'] as const)
      expect(await by(channel)).toMatchObject({
        refusal: { code: 'BARRED', facts: { until: at('2027-02-28', '11:00') } },
      });
    expect((await hospital.session('S-20261125-D001-am')).left).toBe(4);
    expect(await by('onSite')).toMatchObject({
      ok: true,
      value: { booking: { status: 'booked' } },
    });
    await expectOrder();
  });
});

describe('finding a patient', () => {
  test('by the whole document, by name with phone, by the last four; masked and on the record', async () => {
    const [one, two] = [await hospital.patient('wang', 1), await hospital.patient('li', 11)];
    const document = person(1).document;
    const find = async (input: InputOf<typeof findPatients>) =>
      (await hospital.value(findPatients, input, 'nurse')).patients;
    const [found] = await find({ document });
    expect(found).toMatchObject({ patientId: one, name: '测试乙' });
    expect(found?.documentMasked).toMatch(/^429\*+/);
    expect(found?.phoneMasked).toMatch(/^199\*+/);
    const ids = async (query: string) =>
      (await find({ query })).map(({ patientId }) => patientId).sort();
    expect(await ids('测试乙')).toEqual([one, two].sort());
    expect(await ids(`测试乙 ${person(11).phone}`)).toEqual([two]);
    expect(await ids((document as { number: string }).number.slice(-4).toLowerCase())).toEqual([
      one,
    ]);
    expect(await ids('测试丁')).toEqual([]);
    const records = await audited('findPatients');
    expect(records.map(({ subjects }) => subjects)).toContainEqual([two]);
    expect(JSON.stringify(records)).not.toContain('测试');
  });
});

describe('a number beyond capacity (R4)', () => {
  const fill = async (slot = 0, from = 10, places = 2) => {
    for (let n = from; n < from + places; n++)
      await hospital.value(bookFor, wish({ slot, patient: person(n) }), 'nurse');
  };
  const extra = { reason };

  test('only by who may, only when the slot is full, with its reason on the record', async () => {
    await laySession(hospital);
    expect(await hospital.call(bookFor, wish({ extra }), 'office')).toMatchObject({
      refusal: { code: 'EXTRA_NOT_NEEDED', facts: { left: 2 } },
    });
    await fill();
    expect(await hospital.refusal(bookFor, wish({ extra }), 'nurse')).toBe('EXTRA_NOT_ALLOWED');
    expect(await hospital.refusal(bookFor, wish(), 'office')).toBe('SLOT_FULL');
    const input = wish({ extra });
    const { booking } = await hospital.value(bookFor, input, 'office');
    expect(booking).toMatchObject({ number: 5, start: '08:00', extra: { reason } });
    expect(await hospital.value(bookFor, input, 'office')).toEqual({ booking });
    const [record] = (await audited('bookFor')).filter(({ actor }) => actor === 'office');
    expect(record?.details).toMatchObject({ extra: reason });
    const { left, slots } = await expectOrder();
    expect([left, slots[0]?.left, slots[0]?.claims.length]).toEqual([2, 0, 3]);
  });

  test('many at once, in two slots, each twice: every one its own number, none a place of another', async () => {
    await laySession(hospital);
    await fill(0, 10);
    await fill(1, 12);
    const inputs = Array.from({ length: 4 }, (_, n) =>
      wish({ extra, slot: n % 2, patient: person(20 + n) }),
    );
    const answers = await Promise.all(
      [...inputs, ...inputs].map(input => hospital.value(bookFor, input, 'office')),
    );
    const numbers = new Set(answers.map(({ booking }) => booking.number));
    expect([...numbers].sort()).toEqual([5, 6, 7, 8]);
    await expectOrder();
  });

  test('given back, its place is nobody’s and its number is not told again', async () => {
    await laySession(hospital, { slots: 1 });
    await fill();
    const { booking } = await hospital.value(bookFor, wish({ extra }), 'office');
    const { appointmentId } = booking;
    const cancel = { appointmentId, because: 'patientWish' as const, reason: '患者来电' };
    for (let again = 0; again < 2; again++)
      expect((await hospital.value(cancelFor, cancel, 'nurse')).booking.status).toBe('cancelled');
    expect(await hospital.refusal(bookFor, wish({ patient: person(30) }), 'nurse')).toBe(
      'SESSION_FULL',
    );
    const next = await hospital.value(bookFor, wish({ extra, patient: person(30) }), 'office');
    expect(next.booking.number).toBe(4);
    await expectOrder();
  });

  test('moved into a place within capacity it is an ordinary one, and that place is given back whole', async () => {
    await laySession(hospital);
    await fill();
    const patientId = await hospital.patient('wang', 1);
    const { booking } = await hospital.value(
      bookFor,
      wish({ extra, patient: { patientId } }),
      'office',
    );
    const { appointmentId } = booking;
    const step = { requestId: 'request-move', appointmentId, sessionId: wish().sessionId, slot: 1 };
    await hospital.value(move, step, 'wang');
    expect((await expectOrder()).slots.map(({ left }) => left)).toEqual([0, 1]);
    const cancel = { appointmentId, because: 'deskError' as const, reason: '登记有误' };
    await hospital.value(cancelFor, cancel, 'nurse');
    expect((await expectOrder()).slots.map(({ left }) => left)).toEqual([0, 2]);
  });

  test('a call that died after adding it is finished by the clock', async () => {
    await laySession(hospital);
    await fill();
    const { booking } = await hospital.value(bookFor, wish({ extra }), 'office');
    await hospital.stack.store.remove('appointments', {
      filter: { _id: booking.appointmentId },
      multi: false,
    });
    hospital.at(monday + 5 * 60_000);
    expect(await hospital.runJobs()).toMatchObject({ mend: { repairs: 1 } });
    const [mended] = (await hospital.all<Appointment>('appointments')).filter(
      ({ _id }) => _id === booking.appointmentId,
    );
    expect(mended).toMatchObject({ number: 5, extra: { by: 'office', reason }, status: 'booked' });
    await expectOrder();
  });
});

describe('cancelling by the desk (R5, R7)', () => {
  test.each([
    ['patientWish', '14:59', false, 'patient'],
    ['patientWish', '15:00', true, 'patient'],
    ['deskError', '15:00', false, 'desk'],
  ] as const)('%s at %s the day before: late %s', async (because, time, late, cancelledBy) => {
    await laySession(hospital);
    const { booking } = await hospital.value(bookFor, wish(), 'nurse');
    hospital.at(at('2026-11-24', time));
    const input = { appointmentId: booking.appointmentId, because, reason: '患者来电' };
    for (let again = 0; again < 2; again++) {
      const { booking: cancelled } = await hospital.value(cancelFor, input, 'nurse');
      expect(cancelled).toMatchObject({ status: 'cancelled', cancelledBy });
    }
    const [appointment] = await hospital.all<Appointment>('appointments');
    expect(appointment?.cancelledLate).toBe(late);
    await hospital.runJobs();
    expect(await hospital.all('strikes')).toHaveLength(late ? 1 : 0);
    const [record] = await audited('cancelFor');
    expect(record?.details).toMatchObject({ because, reason: '患者来电', late });
    expect((await expectOrder()).left).toBe(4);
  });

  test('an appointment of WeChat too; one that never was is unknown', async () => {
    const sessionId = await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    const input = { requestId: 'request-own', patientId, sessionId, slot: 0 };
    const { appointment } = await hospital.value(book, input, 'wang');
    const cancel = { because: 'deskError' as const, reason: '医生临时会诊' };
    const { appointmentId } = appointment;
    await hospital.value(cancelFor, { ...cancel, appointmentId }, 'office');
    expect((await expectOrder()).left).toBe(4);
    expect(await hospital.refusal(cancelFor, { ...cancel, appointmentId: 'none' }, 'nurse')).toBe(
      'APPOINTMENT_UNKNOWN',
    );
  });
});
