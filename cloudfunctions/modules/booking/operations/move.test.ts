import { at } from '../../../../domain/time/time';
import { expectOrder, hospitalForEach, laySession, wish } from '../../../../tests/hospital';
import { book } from '../../../../types/booking/book';
import { move } from '../../../../types/booking/move';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now: monday });

describe('moving (R5)', () => {
  test('takes the new place and gives the old one back, in the same or another session', async () => {
    const from = await laySession(hospital, { slots: 2, places: 1 });
    const to = await laySession(hospital, {
      id: 'S-20261126-D001-am',
      date: '2026-11-26',
      slots: 1,
    });
    const patientId = await hospital.patient('wang', 1);
    const { appointment } = await hospital.value(
      book,
      { requestId: wish(), patientId, sessionId: from, slot: 0 },
      'wang',
    );
    const { appointmentId } = appointment;
    const step = { requestId: wish(), appointmentId, sessionId: from, slot: 1 };
    const { appointment: later } = await hospital.value(move, step, 'wang');
    expect(later).toMatchObject({
      appointmentId,
      number: 2,
      start: '08:30',
      code: appointment.code,
    });
    const input = { requestId: wish(), appointmentId, sessionId: to, slot: 0 };
    const moved = await Promise.all([
      hospital.value(move, input, 'wang'),
      hospital.value(move, input, 'wang').catch(error => error),
    ]);
    expect(moved[0]).toMatchObject({ appointment: { date: '2026-11-26', number: 1 } });
    await expectOrder(hospital, from);
    await expectOrder(hospital, to);
    expect((await hospital.session(from)).left).toBe(2);
    // and back to its first place
    await hospital.value(
      move,
      { requestId: wish(), appointmentId, sessionId: from, slot: 0 },
      'wang',
    );
    await expectOrder(hospital, from);
    await expectOrder(hospital, to);
    expect((await hospital.session(to)).left).toBe(2);
  });

  test('to a full slot is refused and changes nothing', async () => {
    const sessionId = await laySession(hospital, { slots: 2, places: 1 });
    const [mine, other] = [await hospital.patient('wang', 1), await hospital.patient('li', 2)];
    const { appointment } = await hospital.value(
      book,
      { requestId: wish(), patientId: mine, sessionId, slot: 0 },
      'wang',
    );
    await hospital.value(book, { requestId: wish(), patientId: other, sessionId, slot: 1 }, 'li');
    const before = await hospital.session(sessionId);
    const { appointmentId } = appointment;
    const to = { requestId: wish(), appointmentId, sessionId, slot: 1 };
    expect(await hospital.refusal(move, to, 'wang')).toBe('SESSION_FULL');
    expect(await hospital.session(sessionId)).toEqual(before);
    await expectOrder(hospital, sessionId);
  });

  test('is only possible while cancelling is free', async () => {
    const sessionId = await laySession(hospital, { slots: 2 });
    const patientId = await hospital.patient('wang', 1);
    const { appointment } = await hospital.value(
      book,
      { requestId: wish(), patientId, sessionId, slot: 0 },
      'wang',
    );
    const { appointmentId } = appointment;
    hospital.at(at('2026-11-24', '15:00'));
    const to = { requestId: wish(), appointmentId, sessionId, slot: 1 };
    expect(await hospital.refusal(move, to, 'wang')).toBe('MOVE_TOO_LATE');
  });
});
