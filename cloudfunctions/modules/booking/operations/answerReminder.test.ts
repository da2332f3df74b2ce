import type { Appointment } from '../../../../domain/booking/appointment';
import { at } from '../../../../domain/time/time';
import { bookedIn, expectOrder, hospitalForEach, laySession } from '../../../../tests/hospital';
import { listAppointments } from '../../../../types/appointments/listAppointments';
import { answerReminder } from '../../../../types/booking/answerReminder';
import { joinWaitingList } from '../../../../types/booking/joinWaitingList';
import { listBookings } from '../../../../types/booking/listBookings';
import { viewAppointment } from '../../../../types/visits/viewAppointment';
import { appointmentStore } from '../../appointments';

const hospital = hospitalForEach({ now: at('2026-11-23', '08:00'), staff: { nurse: ['desk'] } });

const ofWednesday = async () => {
  await laySession(hospital, { slots: 1, places: 1 });
  const id = 'S-20261125-D001-am';
  const { appointmentId } = await bookedIn(hospital, id, { account: 'wang', n: 1, slot: 0 });
  return { sessionId: id, appointmentId };
};
const asks = async (appointmentId: string) =>
  (await hospital.value(viewAppointment, { appointmentId }, 'wang')).asks;

describe('R13: the answer to the reminder', () => {
  test('is possible from 09:00 on the day before until the visit starts, and once', async () => {
    const { appointmentId } = await ofWednesday();
    const moments = [
      [at('2026-11-24', '09:00') - 1, false],
      [at('2026-11-24', '09:00'), true],
      [at('2026-11-25', '08:00') - 1, true],
      [at('2026-11-25', '08:00'), false],
    ] as const;
    for (const [now, asked] of moments) {
      hospital.at(now);
      expect([now, await asks(appointmentId)]).toEqual([now, asked]);
    }
    hospital.at(at('2026-11-24', '20:00'));
    await hospital.value(answerReminder, { appointmentId, coming: true }, 'wang');
    expect(await asks(appointmentId)).toBe(false);
  });

  test('"I will come" is shown to the desk; a repeated answer counts once', async () => {
    const { appointmentId } = await ofWednesday();
    hospital.at(at('2026-11-24', '09:05'));
    const input = { appointmentId, coming: true };
    const { appointment } = await hospital.value(answerReminder, input, 'wang');
    expect(appointment).toMatchObject({ status: 'booked', coming: true });
    hospital.at(at('2026-11-24', '09:06'));
    expect((await hospital.value(answerReminder, input, 'wang')).appointment.coming).toBe(true);
    const { bookings } = await hospital.value(listBookings, { date: '2026-11-25' }, 'nurse');
    expect(bookings).toMatchObject([{ appointmentId, coming: true }]);
  });

  test('"I cannot" gives the place to the first waiting patient, in the same step and without a strike', async () => {
    const { sessionId, appointmentId } = await ofWednesday();
    const patientId = await hospital.patient('waits', 2);
    await hospital.value(joinWaitingList, { patientId, sessionId }, 'waits');
    hospital.at(at('2026-11-24', '09:05'));
    const input = { appointmentId, coming: false };
    const { appointment } = await hospital.value(answerReminder, input, 'wang');
    expect(appointment).toMatchObject({ status: 'cancelled', cancelledLate: false });
    const { appointments } = await hospital.value(listAppointments, { when: 'coming' }, 'waits');
    expect(appointments).toMatchObject([{ sessionId, status: 'booked' }]);
    await hospital.value(answerReminder, input, 'wang');
    await expectOrder(hospital, sessionId);
  });

  test('"I cannot" never causes a strike by one tap: from 15:00 it is refused, and the place is kept', async () => {
    const { sessionId, appointmentId } = await ofWednesday();
    hospital.at(at('2026-11-24', '15:00'));
    const input = { appointmentId, coming: false };
    expect(await hospital.refusal(answerReminder, input, 'wang')).toBe('CANCEL_COSTS_STRIKE');
    expect((await hospital.session(sessionId)).left).toBe(0);
    await hospital.value(answerReminder, { appointmentId, coming: true }, 'wang');
  });

  test('is asked for again where the visit gets another time, but not for another room', async () => {
    const { appointmentId } = await ofWednesday();
    hospital.at(at('2026-11-24', '09:05'));
    await hospital.value(answerReminder, { appointmentId, coming: true }, 'wang');
    const follow = async (place: Partial<Appointment>) => {
      const now = (await hospital.all<Appointment>('appointments'))[0]!;
      await appointmentStore.followSession(now, place, undefined, now.changedAt + 1);
    };
    await follow({ room: '2楼02诊室' });
    expect(await asks(appointmentId)).toBe(false);
    await follow({ start: '08:30', startsAt: at('2026-11-25', '08:30') });
    expect(await asks(appointmentId)).toBe(true);
  });

  test('is for the account that booked, and not for a visit that is over', async () => {
    const { appointmentId } = await ofWednesday();
    hospital.at(at('2026-11-24', '09:05'));
    for (const coming of [true, false])
      expect(await hospital.refusal(answerReminder, { appointmentId, coming }, 'li')).toBe(
        'APPOINTMENT_UNKNOWN',
      );
    hospital.at(at('2026-11-25', '08:00'));
    expect(await hospital.refusal(answerReminder, { appointmentId, coming: true }, 'wang')).toBe(
      'APPOINTMENT_OVER',
    );
  });
});
