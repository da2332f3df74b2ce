import { at } from '../../../../domain/time/time';
import {
  audited,
  bookedIn,
  expectOrder,
  hospitalForEach,
  laySession,
  wish,
} from '../../../../tests/hospital';
import { moveFor } from '../../../../types/booking/moveFor';
import { checkIn } from '../../../../types/visits/checkIn';

const hospital = hospitalForEach({ now: at('2026-11-23', '09:00'), staff: { nurse: ['desk'] } });
const on = (time: string) => hospital.at(at('2026-11-25', time));

describe('the desk moves a booking for its patient (R5)', () => {
  test('also on the day, as long as the patient can be checked in; without a strike, and on the audit record', async () => {
    const sessionId = await laySession(hospital, { slots: 6, places: 1 });
    const { appointmentId } = await bookedIn(hospital, sessionId);
    on('09:40');
    const input = { requestId: wish(), appointmentId, sessionId, slot: 4 };
    const { booking } = await hospital.value(moveFor, input, 'nurse');
    expect(booking).toMatchObject({ start: '10:00', number: 5, status: 'booked' });
    expect(await hospital.value(moveFor, input, 'nurse')).toMatchObject({ booking: { number: 5 } });
    await expectOrder(hospital, sessionId);
    expect((await hospital.session(sessionId)).left).toBe(5);
    await hospital.runJobs();
    expect(await hospital.all('strikes')).toEqual([]);
    const records = await audited(hospital, 'moveFor');
    expect(records.at(-1)).toMatchObject({ actor: 'nurse', details: { late: true } });
  });

  test('not to a slot that has begun or is full, not once the booking is void or the patient has arrived', async () => {
    const sessionId = await laySession(hospital, { slots: 6, places: 1 });
    const mine = await bookedIn(hospital, sessionId);
    await bookedIn(hospital, sessionId, { account: 'li', n: 2, slot: 5 });
    const to = (slot: number) => ({
      ...{ requestId: wish(), appointmentId: mine.appointmentId, sessionId, slot },
    });
    on('08:40');
    expect(await hospital.refusal(moveFor, to(1), 'nurse')).toBe('BOOKING_CLOSED');
    expect(await hospital.refusal(moveFor, to(5), 'nurse')).toBe('SLOT_FULL');
    expect(await hospital.refusal(moveFor, to(0), 'nurse')).toBe('MOVE_SAME_SLOT');
    await expectOrder(hospital, sessionId);
    on('10:01');
    expect(await hospital.refusal(moveFor, to(5), 'nurse')).toBe('APPOINTMENT_OVER');
    on('09:00');
    await hospital.value(checkIn, { appointmentId: mine.appointmentId }, 'nurse');
    expect(await hospital.refusal(moveFor, to(3), 'nurse')).toBe('APPOINTMENT_ARRIVED');
    expect(await hospital.refusal(moveFor, to(3), 'wang')).toBe('NOT_ALLOWED');
  });
});
