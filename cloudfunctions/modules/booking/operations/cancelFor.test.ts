import type { Appointment } from '../../../../domain/booking/appointment';
import { at } from '../../../../domain/time/time';
import {
  audited,
  bookingByPhone,
  expectOrder,
  hospitalForEach,
  laySession,
} from '../../../../tests/hospital';
import { book } from '../../../../types/booking/book';
import { bookFor } from '../../../../types/booking/bookFor';
import { cancelFor } from '../../../../types/booking/cancelFor';
import type { InputOf } from '../../../../types/contract';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now: monday,
  staff: { nurse: ['desk'], office: { roles: ['outpatientOffice'], mayAddNumbers: true } },
});

const asked = (more: Partial<InputOf<typeof bookFor>> = {}) => bookingByPhone(1, more);

describe('cancelling by the desk (R5, R7)', () => {
  test.each([
    ['patientWish', '14:59', false, 'patient'],
    ['patientWish', '15:00', true, 'patient'],
    ['deskError', '15:00', false, 'desk'],
  ] as const)('%s at %s the day before: late %s', async (because, time, late, cancelledBy) => {
    await laySession(hospital);
    const { booking } = await hospital.value(bookFor, asked(), 'nurse');
    hospital.at(at('2026-11-24', time));
    const input = { appointmentId: booking.appointmentId, because, reason: '患者来电' };
    for (let again = 0; again < 2; again++) {
      const { booking: cancelled } = await hospital.value(cancelFor, input, 'nurse');
      expect(cancelled).toMatchObject({
        ...{ status: 'cancelled', cancelledBy, cancelReason: '患者来电' },
      });
    }
    const [appointment] = await hospital.all<Appointment>('appointments');
    expect(appointment?.cancelledLate).toBe(late);
    await hospital.runJobs();
    expect(await hospital.all('strikes')).toHaveLength(late ? 1 : 0);
    const [record] = await audited(hospital, 'cancelFor');
    expect(record?.details).toEqual({ because, late });
    expect(JSON.stringify(appointment)).not.toContain('患者来电');
    expect((await expectOrder(hospital)).left).toBe(4);
  });

  test('also of an appointment made in WeChat; one that does not exist is unknown', async () => {
    const sessionId = await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    const input = { requestId: 'request-own', patientId, sessionId, slot: 0 };
    const { appointment } = await hospital.value(book, input, 'wang');
    const cancel = { because: 'deskError' as const, reason: '医生临时会诊' };
    const { appointmentId } = appointment;
    await hospital.value(cancelFor, { ...cancel, appointmentId }, 'office');
    expect((await expectOrder(hospital)).left).toBe(4);
    expect(await hospital.refusal(cancelFor, { ...cancel, appointmentId: 'none' }, 'nurse')).toBe(
      'APPOINTMENT_UNKNOWN',
    );
  });
});
