import type { Appointment } from '../../../domain/booking/appointment';
import { at } from '../../../domain/time/time';
import {
  audited,
  bookingByPhone,
  expectOrder,
  hospitalForEach,
  laySession,
  person,
} from '../../../tests/hospital';
import { bookFor } from '../../../types/booking/bookFor';
import { cancelFor } from '../../../types/booking/cancelFor';
import { move } from '../../../types/booking/move';
import type { InputOf } from '../../../types/contract';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { nurse: ['desk'], office: { roles: ['outpatientOffice'], mayAddNumbers: true } },
});

const reason = '外地患者远道而来';
const asked = (more: Partial<InputOf<typeof bookFor>> = {}) => bookingByPhone(1, more);

describe('a number beyond capacity (R4)', () => {
  const fill = async (slot = 0, from = 10, places = 2) => {
    for (let n = from; n < from + places; n++)
      await hospital.value(bookFor, asked({ slot, patient: person(n) }), 'nurse');
  };
  const extra = { reason };

  test('only with the right to add one, only when the slot is full, with its reason on the record', async () => {
    await laySession(hospital);
    expect(await hospital.call(bookFor, asked({ extra }), 'office')).toMatchObject({
      refusal: { code: 'EXTRA_NOT_NEEDED', facts: { left: 2 } },
    });
    await fill();
    expect(await hospital.refusal(bookFor, asked({ extra }), 'nurse')).toBe('EXTRA_NOT_ALLOWED');
    expect(await hospital.refusal(bookFor, asked(), 'office')).toBe('SLOT_FULL');
    const input = asked({ extra });
    const { booking } = await hospital.value(bookFor, input, 'office');
    expect(booking).toMatchObject({ number: 5, start: '08:00', extra: { reason } });
    expect(await hospital.value(bookFor, input, 'office')).toEqual({ booking });
    const [record] = (await audited(hospital, 'bookFor')).filter(({ actor }) => actor === 'office');
    expect(record?.details).toMatchObject({ extra: true });
    for (const kept of ['audit', 'appointments', 'sessions'])
      expect(JSON.stringify(await hospital.all(kept))).not.toContain(reason);
    const { left, slots } = await expectOrder(hospital);
    expect([left, slots[0]?.left, slots[0]?.claims.length]).toEqual([2, 0, 3]);
  });

  test('many at once, in two slots, each sent twice: each gets its own number, and nobody loses a place', async () => {
    await laySession(hospital);
    await fill(0, 10);
    await fill(1, 12);
    const inputs = Array.from({ length: 4 }, (_, n) =>
      asked({ extra, slot: n % 2, patient: person(20 + n) }),
    );
    const answers = await Promise.all(
      [...inputs, ...inputs].map(input => hospital.value(bookFor, input, 'office')),
    );
    const numbers = new Set(answers.map(({ booking }) => booking.number));
    expect([...numbers].sort()).toEqual([5, 6, 7, 8]);
    await expectOrder(hospital);
  });

  test('when given back, its place goes to nobody and its number is not used again', async () => {
    await laySession(hospital, { slots: 1 });
    await fill();
    const { booking } = await hospital.value(bookFor, asked({ extra }), 'office');
    const { appointmentId } = booking;
    const cancel = { appointmentId, because: 'patientWish' as const, reason: '患者来电' };
    for (let again = 0; again < 2; again++)
      expect((await hospital.value(cancelFor, cancel, 'nurse')).booking.status).toBe('cancelled');
    expect(await hospital.refusal(bookFor, asked({ patient: person(30) }), 'nurse')).toBe(
      'SESSION_FULL',
    );
    const next = await hospital.value(bookFor, asked({ extra, patient: person(30) }), 'office');
    expect(next.booking.number).toBe(4);
    await expectOrder(hospital);
  });

  test('moved into a place within capacity it is an ordinary appointment, and that place is given back in full', async () => {
    await laySession(hospital);
    await fill();
    const patientId = await hospital.patient('wang', 1);
    const { booking } = await hospital.value(
      bookFor,
      asked({ extra, patient: { patientId } }),
      'office',
    );
    const { appointmentId } = booking;
    const step = {
      requestId: 'request-move',
      appointmentId,
      sessionId: asked().sessionId,
      slot: 1,
    };
    await hospital.value(move, step, 'wang');
    expect((await expectOrder(hospital)).slots.map(({ left }) => left)).toEqual([0, 1]);
    const cancel = { appointmentId, because: 'deskError' as const, reason: '登记有误' };
    await hospital.value(cancelFor, cancel, 'nurse');
    expect((await expectOrder(hospital)).slots.map(({ left }) => left)).toEqual([0, 2]);
  });

  test('a call that died after adding it is completed by the job', async () => {
    await laySession(hospital);
    await fill();
    const input = asked({ extra });
    const { booking } = await hospital.value(bookFor, input, 'office');
    await hospital.stack.store.remove('appointments', {
      filter: { _id: booking.appointmentId },
      multi: false,
    });
    hospital.at(monday + 5 * 60_000);
    expect(await hospital.runJobs()).toMatchObject({ mend: { repairs: 1 } });
    const [mended] = (await hospital.all<Appointment>('appointments')).filter(
      ({ _id }) => _id === booking.appointmentId,
    );
    expect(mended).toMatchObject({ number: 5, extra: { by: 'office' }, status: 'booked' });
    expect(await hospital.value(bookFor, input, 'office')).toMatchObject({
      booking: { extra: { reason } },
    });
    await expectOrder(hospital);
  });
});
