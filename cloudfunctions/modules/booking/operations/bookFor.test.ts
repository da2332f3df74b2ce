import { at } from '../../../../domain/time/time';
import {
  audited,
  bookingByPhone,
  expectOrder,
  hospitalForEach,
  laySession,
  person,
} from '../../../../tests/hospital';
import { listAppointments } from '../../../../types/appointments/listAppointments';
import { bookFor } from '../../../../types/booking/bookFor';
import type { InputOf } from '../../../../types/contract';
import { addPatient } from '../../../../types/holding/addPatient';
import { findPatients } from '../../../../types/people/findPatients';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { nurse: ['desk'], office: { roles: ['outpatientOffice'], mayAddNumbers: true } },
});

const asked = (more: Partial<InputOf<typeof bookFor>> = {}) => bookingByPhone(1, more);

describe('booking by the desk (R2)', () => {
  test('for a person typed in: the same record as in WeChat, on the audit record, and the person sees it later', async () => {
    await laySession(hospital);
    const { booking } = await hospital.value(bookFor, asked({ visit: 'return' }), 'nurse');
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
    const [record] = await audited(hospital, 'bookFor');
    expect(record).toMatchObject({ actor: 'nurse', details: { channel: 'phone' } });
    expect(record?.subjects).toEqual([booking.appointmentId, booking.patientId]);
    const { patient } = await hospital.value(addPatient, person(1), 'wang');
    expect(patient.patientId).toBe(booking.patientId);
    // An account that only knows name and document does not see what the desk booked (R23).
    const seen = await hospital.value(listAppointments, { when: 'coming' }, 'wang');
    expect(seen.appointments).toEqual([]);
    await hospital.prove(patient.patientId, 'wang');
    const { appointments } = await hospital.value(listAppointments, { when: 'coming' }, 'wang');
    expect(appointments.map(({ appointmentId }) => appointmentId)).toEqual([booking.appointmentId]);
    await expectOrder(hospital);
  });

  test('sent twice, and at the same time, it is one appointment; the same for a patient who was found', async () => {
    await laySession(hospital);
    const entered = asked();
    const answers = await Promise.all(
      [1, 2, 3].map(() => hospital.value(bookFor, entered, 'nurse')),
    );
    answers.push(await hospital.value(bookFor, entered, 'nurse'));
    expect(new Set(answers.map(({ booking }) => booking.appointmentId)).size).toBe(1);
    const patientId = await hospital.patient('wang', 2);
    const found = asked({ patient: { patientId }, slot: 1 });
    const first = await hospital.value(bookFor, found, 'nurse');
    expect(await hospital.value(bookFor, found, 'nurse')).toEqual(first);
    expect(first.booking.phone).toBe(person(2).phone);
    expect(await hospital.all('appointments')).toHaveLength(2);
    await expectOrder(hospital);
  });

  test('a person typed in again with another phone is called on the new one', async () => {
    await laySession(hospital);
    await hospital.value(bookFor, asked(), 'nurse');
    const moved = { ...person(1), phone: '13912345678' };
    await laySession(hospital, { id: 'S-20261126-D001-am', date: '2026-11-26' });
    const second = asked({ patient: moved, sessionId: 'S-20261126-D001-am' });
    const { booking } = await hospital.value(bookFor, second, 'nurse');
    expect(booking.phone).toBe('13912345678');
    const { patients } = await hospital.value(findPatients, { query: '13912345678' }, 'nurse');
    expect(patients.map(({ patientId }) => patientId)).toEqual([booking.patientId]);
  });

  test('a wrong field of the person is reported at its path, and nothing is booked', async () => {
    await laySession(hospital);
    const child = {
      kind: 'guardianChild' as const,
      guardian: person(1).document as never,
      birthDate: '2027-01-01',
    };
    const answer = await hospital.call(
      bookFor,
      asked({ patient: { ...person(1), document: child } }),
      'nurse',
    );
    if (answer.ok || answer.refusal.code !== 'INPUT_INVALID') throw new Error('not refused');
    expect(answer.refusal.facts.fields[0]?.path).toMatch(/^patient\.document/);
    expect(await hospital.all('appointments')).toEqual([]);
    const other = { ...person(1), name: '张三' };
    await hospital.value(bookFor, asked(), 'nurse');
    expect(await hospital.refusal(bookFor, asked({ patient: other }), 'nurse')).toBe(
      'DOCUMENT_NAME_MISMATCH',
    );
    expect(await hospital.refusal(bookFor, asked({ patient: { patientId: 'x' } }), 'nurse')).toBe(
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
    const answer = await hospital.call(bookFor, asked({ channel }), 'nurse');
    expect(answer.ok ? answer.value.booking.status : answer.refusal.code).toBe(expected);
  });

  test('R4: the patient’s limits also apply at the desk', async () => {
    await laySession(hospital);
    await hospital.value(bookFor, asked(), 'nurse');
    expect(await hospital.refusal(bookFor, asked({ slot: 1 }), 'nurse')).toBe(
      'LIMIT_DEPARTMENT_DAY',
    );
  });

  test('R8: a bar applies by phone and by referral, but not on site', async () => {
    await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    await hospital.stack.store.update('patients', {
      filter: { _id: patientId },
      update: { $set: { barredUntil: at('2027-02-28', '11:00') } },
      multi: false,
    });
    const by = (channel: 'phone' | 'referral' | 'onSite') =>
      hospital.call(bookFor, asked({ channel, patient: { patientId } }), 'nurse');
    for (const channel of ['phone', 'referral'] as const)
      expect(await by(channel)).toMatchObject({
        refusal: { code: 'BARRED', facts: { until: at('2027-02-28', '11:00') } },
      });
    expect((await hospital.session('S-20261125-D001-am')).left).toBe(4);
    expect(await by('onSite')).toMatchObject({
      ok: true,
      value: { booking: { status: 'booked' } },
    });
    await expectOrder(hospital);
  });
});
