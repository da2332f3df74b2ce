import type { Appointment } from '../../domain/booking/appointment';
import type { Session } from '../../domain/booking/session';
import { at } from '../../domain/time/time';
import { listAppointments } from '../../types/appointments/listAppointments';
import { book } from '../../types/booking/book';
import { cancel } from '../../types/booking/cancel';
import { move } from '../../types/booking/move';
import { viewAppointment } from '../../types/visits/viewAppointment';
import { laySession, openTestHospital, type TestHospital } from './hospital';

let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;
const monday = at('2026-11-23', '09:00');

beforeEach(async () => {
  hospital = await openTestHospital({ now: monday });
});
afterEach(() => hospital.close());

/** What must hold of every session at rest: places add up, and every sold place has its appointment. */
async function expectOrder(sessionId: string): Promise<void> {
  const session = await hospital.session(sessionId);
  const appointments = await hospital.all<Appointment>('appointments');
  const standing = session.slots.flatMap((slot, index) => {
    const claims = slot.claims.filter(claim => claim.givenBackAt === undefined);
    expect(claims.length + slot.left).toBe(slot.capacity);
    expect(slot.claims.length + slot.left).toBe(slot.numbers.length);
    return claims.map(claim => ({ slot: index, claim: claim.id }));
  });
  expect(session.left).toBe(session.slots.reduce((sum, { left }) => sum + left, 0));
  const booked = appointments.filter(
    each => each.sessionId === sessionId && each.status === 'booked',
  );
  expect(booked.map(({ slot, claimId }) => ({ slot, claim: claimId })).sort(byClaim)).toEqual(
    standing.sort(byClaim),
  );
  const numbers = booked.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
}
const byClaim = (a: { claim: string }, b: { claim: string }) => (a.claim < b.claim ? -1 : 1);

describe('booking (R3, R4)', () => {
  test('answers an appointment with number, place, times and code, in four requests', async () => {
    const sessionId = await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    await hospital.value(listAppointments, { when: 'coming' }, 'wang');
    hospital.stack.counters.reset();
    const { appointment } = await hospital.value(
      book,
      { requestId: wish(), patientId, sessionId, slot: 1 },
      'wang',
    );
    expect(appointment).toMatchObject({
      status: 'booked',
      number: 3,
      date: '2026-11-25',
      start: '08:30',
      end: '09:00',
      reportBy: at('2026-11-25', '10:00'),
      room: '1楼01诊室',
      patient: { patientId, name: '测试乙' },
      cancellation: { cost: 'free', freeUntil: at('2026-11-24', '15:00') },
    });
    expect(appointment.code).toMatch(/^[0-9A-Z]{10}$/);
    expect(hospital.stack.counters.read().database).toBe(4);
    await expectOrder(sessionId);
  });

  test.each([
    ['2026-11-18 07:59:59.999', 'BOOKING_NOT_OPEN', at('2026-11-18', '08:00') - 1],
    ['2026-11-18 08:00:00.000', 'booked', at('2026-11-18', '08:00')],
    ['2026-11-24 13:59:59.999', 'booked', at('2026-11-24', '14:00') - 1],
    ['2026-11-24 14:00:00.000', 'BOOKING_CLOSED', at('2026-11-24', '14:00')],
  ])('R3: for a visit on 25 November, at %s it is %s', async (_said, expected, now) => {
    const sessionId = await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    hospital.at(now);
    const answer = await hospital.call(
      book,
      { requestId: wish(), patientId, sessionId, slot: 0 },
      'wang',
    );
    expect(answer.ok ? answer.value.appointment.status : answer.refusal.code).toBe(expected);
    const { left } = await hospital.session(sessionId);
    expect(left).toBe(answer.ok ? 3 : 4);
  });

  test('sold out is refused with one request, and nothing is written', async () => {
    const sessionId = await laySession(hospital, { slots: 1, places: 1 });
    const first = await hospital.patient('wang', 1);
    const second = await hospital.patient('li', 2);
    await hospital.value(book, { requestId: wish(), patientId: first, sessionId, slot: 0 }, 'wang');
    hospital.stack.counters.reset();
    const code = await hospital.refusal(
      book,
      { requestId: wish(), patientId: second, sessionId, slot: 0 },
      'li',
    );
    expect(code).toBe('SESSION_FULL');
    expect(hospital.stack.counters.read().database).toBe(1);
    await expectOrder(sessionId);
  });

  test('the same request twice, one after the other and at once, is one appointment and one answer', async () => {
    const sessionId = await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    const input = { requestId: wish(), patientId, sessionId, slot: 0 };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => hospital.value(book, input, 'wang')),
    );
    answers.push(await hospital.value(book, input, 'wang'));
    expect(new Set(answers.map(({ appointment }) => appointment.appointmentId)).size).toBe(1);
    for (const { appointment } of answers) expect(appointment).toEqual(answers[0]?.appointment);
    expect(await hospital.all('appointments')).toHaveLength(1);
    await expectOrder(sessionId);
  });

  test('another’s patient cannot be booked for', async () => {
    const sessionId = await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    const input = { requestId: wish(), patientId, sessionId, slot: 0 };
    expect(await hospital.refusal(book, input, 'li')).toBe('PATIENT_UNKNOWN');
    expect((await hospital.session(sessionId)).left).toBe(4);
  });

  test('R4: one per department and day, two per day, five in all, also when asked for at once', async () => {
    const patientId = await hospital.patient('wang', 1);
    const lay = (day: number, department: string) =>
      laySession(hospital, {
        id: `S-202611${day}-${department}-am`,
        date: `2026-11-${day}`,
        department,
      });
    const ask = (sessionId: string) =>
      hospital.call(book, { requestId: wish(), patientId, sessionId, slot: 0 }, 'wang');
    const codes = async (sessionIds: string[]) =>
      (await Promise.all(sessionIds.map(ask)))
        .map(answer => (answer.ok ? 'booked' : answer.refusal.code))
        .sort();

    const sameDepartment = [await lay(25, 'K01'), await lay(26, 'K01')];
    expect(await codes([sameDepartment[0]!, sameDepartment[0]!])).toEqual([
      'LIMIT_DEPARTMENT_DAY',
      'booked',
    ]);
    const sameDay = [await lay(25, 'K02'), await lay(25, 'K03')];
    expect(await codes(sameDay)).toEqual(['LIMIT_DAY', 'booked']);
    const others = [
      sameDepartment[1]!,
      await lay(27, 'K01'),
      await lay(28, 'K01'),
      await lay(30, 'K01'),
    ];
    expect(await codes(others)).toEqual(['LIMIT_TOTAL', 'booked', 'booked', 'booked']);
    expect(await hospital.all('appointments')).toHaveLength(5);
  });

  test('many callers for few places: every place sold, none twice', async () => {
    const sessionId = await laySession(hospital, { slots: 2, places: 5 });
    const callers = Array.from({ length: 60 }, (_, n) => ({ account: `caller-${n}`, n }));
    const ids = await Promise.all(callers.map(({ account, n }) => hospital.patient(account, n)));
    const answers = await Promise.all(
      callers.map(({ account, n }) =>
        hospital.call(
          book,
          { requestId: wish(), patientId: ids[n]!, sessionId, slot: n % 2 },
          account,
        ),
      ),
    );
    const refusals = answers.flatMap(answer => (answer.ok ? [] : [answer.refusal.code]));
    expect(answers.filter(answer => answer.ok)).toHaveLength(10);
    expect(new Set(refusals)).toEqual(
      new Set(['SESSION_FULL', 'SLOT_FULL'].filter(code => refusals.includes(code as never))),
    );
    await expectOrder(sessionId);
  });
});

describe('cancelling (R5)', () => {
  const booked = async (places = 1) => {
    const sessionId = await laySession(hospital, { slots: 1, places });
    const patientId = await hospital.patient('wang', 1);
    const input = { requestId: wish(), patientId, sessionId, slot: 0 };
    const { appointment } = await hospital.value(book, input, 'wang');
    return { sessionId, patientId, appointment, input };
  };

  test('gives the place back to be booked at once, under the same number', async () => {
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
    await expectOrder(sessionId);
  });

  test('ten cancellations of one appointment at once give one place back', async () => {
    const { sessionId, appointment } = await booked();
    const { appointmentId } = appointment;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => hospital.value(cancel, { appointmentId }, 'wang')),
    );
    for (const answer of answers) expect(answer.appointment.status).toBe('cancelled');
    expect((await hospital.session(sessionId)).left).toBe(1);
    await expectOrder(sessionId);
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

  test('until the slot starts, and not from then on', async () => {
    const { appointment } = await booked();
    const { appointmentId } = appointment;
    hospital.at(at('2026-11-25', '08:00'));
    const input = { appointmentId, acceptStrike: true };
    expect(await hospital.refusal(cancel, input, 'wang')).toBe('APPOINTMENT_OVER');
    hospital.at(at('2026-11-25', '08:00') - 1);
    expect((await hospital.value(cancel, input, 'wang')).appointment.status).toBe('cancelled');
  });

  test('another’s appointment is as unknown as one that never was', async () => {
    const { appointment } = await booked();
    const { appointmentId } = appointment;
    expect(await hospital.refusal(cancel, { appointmentId }, 'li')).toBe('APPOINTMENT_UNKNOWN');
    expect(await hospital.refusal(viewAppointment, { appointmentId: 'none' }, 'wang')).toBe(
      'APPOINTMENT_UNKNOWN',
    );
  });
});

describe('moving (R5)', () => {
  test('takes the new place and gives the old one back, in another session or the same', async () => {
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
    await expectOrder(from);
    await expectOrder(to);
    expect((await hospital.session(from)).left).toBe(2);
    // and back again, where it stood before
    await hospital.value(
      move,
      { requestId: wish(), appointmentId, sessionId: from, slot: 0 },
      'wang',
    );
    await expectOrder(from);
    await expectOrder(to);
    expect((await hospital.session(to)).left).toBe(2);
  });

  test('to a full slot is refused and leaves everything as it was', async () => {
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
    await expectOrder(sessionId);
  });

  test('only while cancelling is free', async () => {
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

describe('calls that die between two writes', () => {
  /** Runs a call of which only the first `requests - 1` database requests are performed: every later one is cut off, as if it had died. */
  const dieAt = async (request: number, run: () => Promise<unknown>) => {
    hospital.stack.faults.inject({ kind: 'reset', skip: request - 1, times: 1000 });
    await run().catch(() => undefined);
    hospital.stack.faults.clear();
  };

  test.each([1, 2, 3, 4, 5, 6])(
    'booking dies at request %i: repeating it, or mending, makes it whole',
    async request => {
      const sessionId = await laySession(hospital);
      const patientId = await hospital.patient('wang', 1);
      const input = { requestId: wish(), patientId, sessionId, slot: 0 };
      await dieAt(request, () => hospital.call(book, input, 'wang'));
      hospital.at(monday + 300_000);
      await hospital.runJobs();
      await expectOrder(sessionId);
      const { appointment } = await hospital.value(book, input, 'wang');
      expect(appointment.status).toBe('booked');
      await expectOrder(sessionId);
      const [patient] = await hospital.all<{ held: { all: { id: string }[] } }>('patients');
      expect(patient?.held.all.map(({ id }) => id)).toEqual([appointment.appointmentId]);
      const sold = await hospital.session(sessionId);
      expect(sold.left).toBe(3);
    },
  );

  test.each([1, 2, 3, 4, 5, 6])(
    'cancelling dies at request %i: mending frees the place',
    async request => {
      const sessionId = await laySession(hospital);
      const patientId = await hospital.patient('wang', 1);
      const input = { requestId: wish(), patientId, sessionId, slot: 0 };
      const { appointment } = await hospital.value(book, input, 'wang');
      const { appointmentId } = appointment;
      await dieAt(request, () => hospital.call(cancel, { appointmentId }, 'wang'));
      hospital.at(monday + 300_000);
      await hospital.runJobs();
      await expectOrder(sessionId);
      await hospital.value(cancel, { appointmentId }, 'wang');
      await expectOrder(sessionId);
      const session: Session = await hospital.session(sessionId);
      expect(session.left).toBe(4);
      const [patient] = await hospital.all<{ held: { all: unknown[] } }>('patients');
      expect(patient?.held.all).toEqual([]);
    },
  );

  test.each([3, 4, 5, 6, 7, 8, 9])(
    'moving dies at request %i: the appointment stands at exactly one place',
    async request => {
      const from = await laySession(hospital);
      const to = await laySession(hospital, { id: 'S-20261126-D001-am', date: '2026-11-26' });
      const patientId = await hospital.patient('wang', 1);
      const booking = { requestId: wish(), patientId, sessionId: from, slot: 0 };
      const { appointment } = await hospital.value(book, booking, 'wang');
      const { appointmentId } = appointment;
      const input = { requestId: wish(), appointmentId, sessionId: to, slot: 1 };
      await dieAt(request, () => hospital.call(move, input, 'wang'));
      hospital.at(monday + 300_000);
      await hospital.runJobs();
      await expectOrder(from);
      await expectOrder(to);
      const lefts = [(await hospital.session(from)).left, (await hospital.session(to)).left];
      expect(lefts.sort()).toEqual([3, 4]);
      const [patient] = await hospital.all<{ held: { days: Record<string, string[]> } }>(
        'patients',
      );
      const { appointment: stands } = await hospital.value(
        viewAppointment,
        { appointmentId },
        'wang',
      );
      const days = Object.entries(patient?.held.days ?? {}).filter(([, ids]) => ids.length);
      expect(days).toEqual([[stands.date, [appointmentId]]]);
    },
  );
});
