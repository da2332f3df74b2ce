import { at } from '../../../../domain/time/time';
import { booked, cardNumber, hospitalForEach, person } from '../../../../tests/hospital';
import { cancel } from '../../../../types/booking/cancel';
import { findBookings } from '../../../../types/booking/findBookings';
import { checkIn } from '../../../../types/visits/checkIn';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

const DATE = '2026-11-25';
const on = (time: string, ms = 0) => hospital.at(at(DATE, time) + ms);

describe('R6: checking in', () => {
  test('found by code, name, phone and the last four, and checked in', async () => {
    const { appointmentId, code } = await booked(hospital, DATE);
    on('08:20');
    const { name, phone } = person(1);
    const last4 = cardNumber(1).slice(-4);
    const date = '2026-11-25';
    for (const input of [
      { code },
      { code: code.toLowerCase() },
      { date, query: name },
      { date, query: phone },
      { date, query: last4 },
    ]) {
      const { bookings } = await hospital.value(findBookings, input, 'nurse');
      expect(bookings.map(each => each.appointmentId)).toEqual([appointmentId]);
    }
    const nobody = await hospital.value(findBookings, { date, query: '李四' }, 'nurse');
    expect(nobody.bookings).toEqual([]);
    expect(await hospital.refusal(findBookings, { code: 'ZZZZZZZZZZ' }, 'nurse')).toBe(
      'CODE_UNKNOWN',
    );
    const { booking } = await hospital.value(checkIn, { appointmentId }, 'nurse');
    expect(booking).toMatchObject({
      status: 'arrived',
      arrivedAt: at('2026-11-25', '08:20'),
      can: { checkIn: false, undoCheckIn: true, cancel: false },
    });
  });

  test('found by a part of the name and the last four of the phone; nobody else is found', async () => {
    const { appointmentId } = await booked(hospital, DATE);
    const { name, phone } = person(1);
    for (const query of [name.slice(1), name.slice(0, 2), phone.slice(-4)]) {
      const { bookings } = await hospital.value(findBookings, { date: DATE, query }, 'nurse');
      expect(bookings.map(each => each.appointmentId)).toEqual([appointmentId]);
    }
    for (const query of ['不在', phone.slice(3, 7), '··'])
      expect((await hospital.value(findBookings, { date: DATE, query }, 'nurse')).bookings).toEqual(
        [],
      );
  });

  test('a scanned code checks in at once; an unknown one does not', async () => {
    const { code } = await booked(hospital, DATE);
    on('08:20');
    expect(await hospital.refusal(checkIn, { code: 'ZZZZZZZZZZ' }, 'nurse')).toBe('CODE_UNKNOWN');
    const typed = `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`;
    const { booking } = await hospital.value(checkIn, { code: typed }, 'nurse');
    expect(booking).toMatchObject({ status: 'arrived', arrivedAt: at(DATE, '08:20') });
    expect(await hospital.refusal(checkIn, { code }, 'nurse')).toBe('ALREADY_ARRIVED');
  });

  test.each([
    ['slot 08:30–09:00: by 10:00', 1, '10:00'],
    ['slot 11:00–11:30: by 11:30', 6, '11:30'],
  ])('%s, including that moment', async (_said, slot, deadline) => {
    const { appointmentId } = await booked(hospital, DATE, { slot });
    on(deadline, 1);
    expect(await hospital.refusal(checkIn, { appointmentId }, 'nurse')).toBe('CHECK_IN_OVER');
    on(deadline);
    const { booking } = await hospital.value(checkIn, { appointmentId }, 'nurse');
    expect(booking.status).toBe('arrived');
  });

  test('already in, wrong day, cancelled, void, wrong desk: each has its own answer', async () => {
    const { appointmentId } = await booked(hospital, DATE);
    hospital.at(at('2026-11-24', '09:00'));
    expect(await hospital.refusal(checkIn, { appointmentId }, 'nurse')).toBe('CHECK_IN_NOT_YET');
    on('08:10');
    await hospital.stack.store.insert('staff', [
      { _id: 'elsewhere', name: '别处', roles: ['desk'], active: true, departments: ['K09'] },
    ]);
    expect(await hospital.refusal(checkIn, { appointmentId }, 'elsewhere')).toBe('WRONG_DESK');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    expect(await hospital.refusal(checkIn, { appointmentId }, 'nurse')).toBe('ALREADY_ARRIVED');
    hospital.at(at('2026-11-23', '10:00'));
    const other = await booked(hospital, '2026-11-26');
    await hospital.value(cancel, { appointmentId: other.appointmentId }, 'wang');
    hospital.at(at('2026-11-26', '08:00'));
    expect(await hospital.refusal(checkIn, { appointmentId: other.appointmentId }, 'nurse')).toBe(
      'APPOINTMENT_CANCELLED',
    );
  });
});
