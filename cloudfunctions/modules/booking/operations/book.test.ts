import { at } from '../../../../domain/time/time';
import { expectOrder, hospitalForEach, laySession, wish } from '../../../../tests/hospital';
import { listAppointments } from '../../../../types/appointments/listAppointments';
import { book } from '../../../../types/booking/book';
import { forgetFull } from '../../timetable/stores/fullSessions';

const monday = at('2026-11-23', '09:00');
const hospital = hospitalForEach({ now: monday });

describe('booking (R3, R4)', () => {
  test('returns an appointment with number, place, times and code, in four requests', async () => {
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
    await expectOrder(hospital, sessionId);
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

  test('a full session is refused with one request, and nothing is written', async () => {
    const sessionId = await laySession(hospital, { slots: 1, places: 1 });
    const first = await hospital.patient('wang', 1);
    const second = await hospital.patient('li', 2);
    await hospital.value(book, { requestId: wish(), patientId: first, sessionId, slot: 0 }, 'wang');
    // Acts as another instance, which did not sell the place.
    forgetFull();
    hospital.stack.counters.reset();
    const code = await hospital.refusal(
      book,
      { requestId: wish(), patientId: second, sessionId, slot: 0 },
      'li',
    );
    expect(code).toBe('SESSION_FULL');
    expect(hospital.stack.counters.read().database).toBe(1);
    await expectOrder(hospital, sessionId);
  });

  test('the same request twice, one after the other and at the same time, gives one appointment and one answer', async () => {
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
    await expectOrder(hospital, sessionId);
  });

  test('an account cannot book for another account’s patient', async () => {
    const sessionId = await laySession(hospital);
    const patientId = await hospital.patient('wang', 1);
    const input = { requestId: wish(), patientId, sessionId, slot: 0 };
    expect(await hospital.refusal(book, input, 'li')).toBe('PATIENT_UNKNOWN');
    expect((await hospital.session(sessionId)).left).toBe(4);
  });

  test('R4: one per department and day, two per day, five in all, also when requested at the same time', async () => {
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

  test('many callers for few places: every place is sold, none twice', async () => {
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
    await expectOrder(hospital, sessionId);
  });
});
