import { at } from '../../../../domain/time/time';
import {
  booked,
  bookedIn,
  expectOrder,
  hospitalForEach,
  laySession,
  person,
  wish,
} from '../../../../tests/hospital';
import { findBookings } from '../../../../types/booking/findBookings';
import { registerArrival } from '../../../../types/booking/registerArrival';
import { listCalls } from '../../../../types/calls/listCalls';
import { undoCheckIn } from '../../../../types/visits/undoCheckIn';

const DATE = '2026-11-25';
const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'] },
});
const on = (time: string) => hospital.at(at(DATE, time));
const walkIn = (sessionId: string, n: number) => ({
  requestId: wish(),
  sessionId,
  patient: person(n),
});

describe('walk-ins and latecomers are registered and checked in in one step (R6)', () => {
  test('takes a free place in any slot first, even one that has passed, then a number after the last; not once the session is over', async () => {
    const sessionId = await laySession(hospital, { slots: 2, places: 1 });
    on('08:40');
    const numbers: number[] = [];
    for (const n of [1, 2, 3, 4]) {
      const { booking } = await hospital.value(registerArrival, walkIn(sessionId, n), 'nurse');
      expect(booking).toMatchObject({
        status: 'arrived',
        arrivedAt: at(DATE, '08:40'),
        channel: 'onSite',
      });
      numbers.push(booking.number);
    }
    expect(numbers).toEqual([1, 2, 3, 4]);
    await expectOrder(hospital, sessionId);
    on('09:00');
    expect(await hospital.refusal(registerArrival, walkIn(sessionId, 5), 'nurse')).toBe(
      'BOOKING_CLOSED',
    );
  });

  test('sent twice, and at the same time, it is one number', async () => {
    const sessionId = await laySession(hospital, { slots: 1, places: 2 });
    on('08:00');
    const input = walkIn(sessionId, 1);
    const answers = await Promise.all(
      [1, 2, 3].map(() => hospital.call(registerArrival, input, 'nurse')),
    );
    const again = await hospital.value(registerArrival, input, 'nurse');
    expect(again.booking.number).toBe(1);
    expect(answers.some(({ ok }) => ok)).toBe(true);
    expect((await hospital.session(sessionId)).left).toBe(1);
    await expectOrder(hospital, sessionId);
  });

  test('several at once for the last place: one gets it, the others get numbers after the last', async () => {
    const sessionId = await laySession(hospital, { slots: 1, places: 1 });
    on('08:00');
    const answers = await Promise.all(
      [1, 2, 3].map(n => hospital.value(registerArrival, walkIn(sessionId, n), 'nurse')),
    );
    expect(answers.map(({ booking }) => booking.number).sort()).toEqual([1, 2, 3]);
    await expectOrder(hospital, sessionId);
  });

  test('a latecomer by the code, before or after a job has settled the missed booking; the strike stays, and nobody calls', async () => {
    const sessionId = await laySession(hospital, { slots: 6, places: 1 });
    const first = await bookedIn(hospital, sessionId, { account: 'wang', n: 1, slot: 0 });
    const second = await bookedIn(hospital, sessionId, { account: 'li', n: 2, slot: 1 });
    on('09:00');
    const late = (code: string) => ({ requestId: wish(), code });
    expect(await hospital.refusal(registerArrival, late(first.code), 'nurse')).toBe(
      'STILL_IN_TIME',
    );
    on('10:01');
    const { booking } = await hospital.value(registerArrival, late(first.code), 'nurse');
    expect(booking).toMatchObject({ status: 'arrived', patientName: person(1).name });
    expect(booking.appointmentId).not.toBe(first.appointmentId);
    await hospital.runJobs();
    await hospital.value(registerArrival, late(second.code), 'nurse');
    await hospital.runJobs();
    expect((await hospital.value(listCalls, {}, 'nurse')).calls).toEqual([]);
    expect(await hospital.all('strikes')).toHaveLength(2);
    const { bookings } = await hospital.value(
      findBookings,
      { date: DATE, query: person(1).name },
      'nurse',
    );
    expect(bookings.map(({ status }) => status).sort()).toEqual(['arrived', 'noshow']);
    await expectOrder(hospital, sessionId);
  });

  test('not for a session of another day, and not for a patient who has arrived already', async () => {
    const tomorrow = await laySession(hospital, { id: 'S-20261126-D001-am', date: '2026-11-26' });
    const mine = await booked(hospital, DATE);
    on('08:00');
    expect(await hospital.refusal(registerArrival, walkIn(tomorrow, 3), 'nurse')).toBe(
      'BOOKING_NOT_OPEN',
    );
    on('10:30');
    const late = { requestId: wish(), appointmentId: mine.appointmentId };
    const { booking } = await hospital.value(registerArrival, late, 'nurse');
    expect(
      await hospital.refusal(
        registerArrival,
        { ...late, requestId: wish(), appointmentId: booking.appointmentId },
        'nurse',
      ),
    ).toBe('ALREADY_ARRIVED');
  });

  test('taken back by mistake and checked in again: no strike for a patient who was there', async () => {
    const sessionId = await laySession(hospital, { slots: 1, places: 1 });
    on('08:10');
    const { booking } = await hospital.value(registerArrival, walkIn(sessionId, 1), 'nurse');
    const { appointmentId } = booking;
    const undone = await hospital.value(undoCheckIn, { appointmentId, reason: '点错了' }, 'nurse');
    expect(undone.booking).toMatchObject({ status: 'booked', can: { checkIn: true } });
    expect(await hospital.all('strikes')).toEqual([]);
  });

  test('patients cannot call it', async () => {
    const sessionId = await laySession(hospital);
    expect(await hospital.refusal(registerArrival, walkIn(sessionId, 1), 'wang')).toBe(
      'NOT_ALLOWED',
    );
  });
});

test('R7: a walk-in whose check-in is taken back has no appointment to miss: no strike, no call', async () => {
  const sessionId = await laySession(hospital, { slots: 2, places: 1 });
  const late = await bookedIn(hospital, sessionId, { account: 'wang', n: 1, slot: 0 });
  on('08:10');
  const { booking } = await hospital.value(registerArrival, walkIn(sessionId, 7), 'nurse');
  const { appointmentId } = booking;
  await hospital.value(undoCheckIn, { appointmentId, reason: '报错了人' }, 'nurse');
  on('23:50');
  await hospital.runJobs();
  const strikes = await hospital.all<{ _id: string }>('strikes');
  expect(strikes.map(({ _id }) => _id)).toEqual([late.appointmentId]);
  const { calls } = await hospital.value(listCalls, {}, 'nurse');
  expect(calls.map(call => call.appointmentId)).toEqual([late.appointmentId]);
});
