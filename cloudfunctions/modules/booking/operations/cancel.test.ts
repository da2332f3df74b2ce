import { at } from '../../../../domain/time/time';
import { expectOrder, hospitalForEach, laySession, wish } from '../../../../tests/hospital';
import { book } from '../../../../types/booking/book';
import { cancel } from '../../../../types/booking/cancel';
import { viewAppointment } from '../../../../types/visits/viewAppointment';
import { appointmentStore } from '../../appointments';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now: monday });

describe('cancelling (R5)', () => {
  const booked = async (places = 1) => {
    const sessionId = await laySession(hospital, { slots: 1, places });
    const patientId = await hospital.patient('wang', 1);
    const input = { requestId: wish(), patientId, sessionId, slot: 0 };
    const { appointment } = await hospital.value(book, input, 'wang');
    return { sessionId, patientId, appointment, input };
  };

  test('frees the place at once, under the same number', async () => {
    const { sessionId, patientId, appointment } = await booked();
    const { appointmentId } = appointment;
    const { appointment: cancelled } = await hospital.value(cancel, { appointmentId }, 'wang');
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelledLate: false });
    const { appointment: again } = await hospital.value(
      book,
      { requestId: wish(), patientId, sessionId, slot: 0 },
      'wang',
    );
    expect(again).toMatchObject({ status: 'booked', number: appointment.number });
    expect(again.appointmentId).not.toBe(appointmentId);
    await expectOrder(hospital, sessionId);
  });

  test('ten cancellations of one appointment at the same time give one place back', async () => {
    const { sessionId, appointment } = await booked();
    const { appointmentId } = appointment;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => hospital.value(cancel, { appointmentId }, 'wang')),
    );
    for (const answer of answers) expect(answer.appointment.status).toBe('cancelled');
    expect((await hospital.session(sessionId)).left).toBe(1);
    await expectOrder(hospital, sessionId);
  });

  test('is free where the office gives the session to a substitute at the same moment (R9)', async () => {
    const { appointment } = await booked();
    const { appointmentId } = appointment;
    hospital.at(at('2026-11-24', '15:00'));
    const read = (await appointmentStore.get(appointmentId))!;
    await hospital.set('appointments', appointmentId, { freeUntil: read.startsAt });
    const asRead = jest.spyOn(appointmentStore, 'get').mockResolvedValueOnce(read);
    const wanted = { appointmentId, acceptStrike: true };
    const { appointment: cancelled } = await hospital.value(cancel, wanted, 'wang');
    asRead.mockRestore();
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelledLate: false });
  });

  test.each([
    ['14:59:59.999', at('2026-11-24', '15:00') - 1, false],
    ['15:00:00.000', at('2026-11-24', '15:00'), true],
  ])('on the day before at %s', async (_said, now, strike) => {
    const { appointment } = await booked();
    const { appointmentId } = appointment;
    hospital.at(now);
    const { appointment: seen } = await hospital.value(viewAppointment, { appointmentId }, 'wang');
    expect(seen.cancellation.cost).toBe(strike ? 'strike' : 'free');
    if (strike) {
      expect(await hospital.refusal(cancel, { appointmentId }, 'wang')).toBe('CANCEL_COSTS_STRIKE');
      expect((await hospital.session(appointment.sessionId)).left).toBe(0);
    }
    const { appointment: cancelled } = await hospital.value(
      cancel,
      { appointmentId, acceptStrike: strike },
      'wang',
    );
    expect(cancelled).toMatchObject({ status: 'cancelled', cancelledLate: strike });
  });

  test('is possible until the slot starts, not later', async () => {
    const { appointment } = await booked();
    const { appointmentId } = appointment;
    hospital.at(at('2026-11-25', '08:00'));
    const input = { appointmentId, acceptStrike: true };
    expect(await hospital.refusal(cancel, input, 'wang')).toBe('APPOINTMENT_OVER');
    hospital.at(at('2026-11-25', '08:00') - 1);
    expect((await hospital.value(cancel, input, 'wang')).appointment.status).toBe('cancelled');
  });

  test('another person’s appointment is refused like one that does not exist', async () => {
    const { appointment } = await booked();
    const { appointmentId } = appointment;
    expect(await hospital.refusal(cancel, { appointmentId }, 'li')).toBe('APPOINTMENT_UNKNOWN');
    expect(await hospital.refusal(viewAppointment, { appointmentId: 'none' }, 'wang')).toBe(
      'APPOINTMENT_UNKNOWN',
    );
  });
});
