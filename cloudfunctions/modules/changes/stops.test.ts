import { at, MINUTE } from '../../../domain/time/time';
import { bookedIn, bringRoster, dyingAt, hospitalForEach, wish } from '../../../tests/hospital';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { listAlternatives } from '../../../types/booking/listAlternatives';
import { move } from '../../../types/booking/move';
import { listCalls } from '../../../types/calls/listCalls';
import { previewStop } from '../../../types/changes/previewStop';
import { stopSession } from '../../../types/changes/stopSession';
import { substituteSession } from '../../../types/changes/substituteSession';
import { recordConsents } from '../../../types/notices/recordConsents';
import { viewStrikes } from '../../../types/strikes/viewStrikes';
import { listSessions } from '../../../types/timetable/listSessions';
import { viewDoctor } from '../../../types/timetable/viewDoctor';
import { viewAppointment } from '../../../types/visits/viewAppointment';
import { appointmentStore } from '../appointments';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

const sessionId = 'S-20261127-D001-am';

/**
 * Makes twelve bookings in the session: two by the desk, whose patients WeChat cannot reach, and
 * ten by patients who agreed to be told of changes.
 */
async function bookTwelve() {
  const booked = [];
  for (let n = 0; n < 12; n++)
    booked.push(await bookedIn(hospital, sessionId, { account: `account-${n}`, n, slot: n % 8 }));
  for (let n = 2; n < 12; n++)
    await hospital.value(
      recordConsents,
      { requestId: wish(), answers: [{ template: 'change', answer: 'accept' }] },
      `account-${n}`,
    );
  for (const { appointmentId } of booked.slice(0, 2))
    await hospital.set('appointments', appointmentId, { account: '#desk' });
  return booked;
}

describe('R9: stops and substitutes', () => {
  beforeEach(() => bringRoster(hospital));

  test('a patient who moves away while a session is being stopped keeps the other place', async () => {
    const { appointmentId } = await bookedIn(hospital, sessionId, { account: 'wang', n: 1 });
    const other = 'S-20261124-D001-pm';
    const { bookedIn: read } = appointmentStore;
    jest.spyOn(appointmentStore, 'bookedIn').mockImplementationOnce(async id => {
      const found = await read(id);
      const to = { requestId: wish(), appointmentId, sessionId: other, slot: 0 };
      await hospital.value(move, to, 'wang');
      return found;
    });
    await hospital.value(stopSession, { sessionId, reason: '医生生病' }, 'nurse');
    const { appointment } = await hospital.value(viewAppointment, { appointmentId }, 'wang');
    expect(appointment).toMatchObject({ status: 'booked', sessionId: other });
  });

  test.each([
    ['the patient gives the place back late', '2026-11-26', '15:30', '15:30', 'nurse'],
    ['the job makes the visit void', '2026-11-27', '10:00', '10:01', 'office'],
  ])(
    'no strike if, between the stop and its appointments, %s (R7)',
    async (_said, date, stopped, next, who) => {
      const { appointmentId, patientId } = await bookedIn(hospital, sessionId, { n: 1 });
      hospital.at(at(date, stopped));
      const { bookedIn: read } = appointmentStore;
      jest.spyOn(appointmentStore, 'bookedIn').mockImplementationOnce(async id => {
        const found = await read(id);
        hospital.at(at(date, next));
        if (who === 'nurse')
          await hospital.call(cancel, { appointmentId, acceptStrike: true }, 'wang');
        else await hospital.runJobs();
        return found;
      });
      await hospital.value(stopSession, { sessionId, reason: '医生生病' }, who);
      hospital.at(at(date, next) + 5 * MINUTE);
      await hospital.runJobs();
      const { appointment } = await hospital.value(viewAppointment, { appointmentId }, 'wang');
      expect(appointment).toMatchObject({ status: 'cancelled', cancelledLate: false });
      const { standing } = await hospital.value(viewStrikes, { patientId }, 'wang');
      expect(standing.counting).toBe(0);
      const { left, capacity } = await hospital.session(sessionId);
      expect(left).toBe(capacity);
    },
  );

  test('a session with 12 bookings is stopped: previewed, all cancelled without a strike, unreachable patients on the call list', async () => {
    const appointments = await bookTwelve();
    const preview = await hospital.value(previewStop, { sessionId }, 'nurse');
    expect(preview.effect).toEqual({ appointments: 12, unreachable: 2, waiting: 0 });
    expect(preview.session.state).toBe('open');

    const stop = { sessionId, reason: '医生生病' };
    const { effect, session } = await hospital.value(stopSession, stop, 'nurse');
    expect(effect).toEqual({ appointments: 12, unreachable: 2, waiting: 0 });
    expect(session).toMatchObject({ state: 'stopped', reason: '医生生病' });
    const again = await hospital.value(stopSession, stop, 'nurse');
    expect(again.effect.appointments).toBe(0);

    for (const [n, { appointmentId }] of appointments.entries()) {
      const { appointment } = await hospital.value(
        viewAppointment,
        { appointmentId },
        `account-${n}`,
      );
      expect(appointment).toMatchObject({ status: 'cancelled', cancelledLate: false });
    }
    await hospital.runJobs();
    expect(await hospital.all('strikes')).toEqual([]);
    expect(
      (await hospital.value(listCalls, {}, 'nurse')).calls.map(({ reason }) => reason),
    ).toEqual(['stopped', 'stopped']);
    const doctor = await hospital.value(viewDoctor, { doctorId: 'D001' }, 'anyone');
    expect(doctor.sessions.find(each => each.sessionId === sessionId)?.state).toBe('stopped');

    const first = appointments[5]!;
    const { sessions } = await hospital.value(
      listAlternatives,
      { appointmentId: first.appointmentId },
      'account-5',
    );
    expect(sessions[0]?.doctor.id).toBe('D001');
    const target = sessions[0]!;
    const rebooked = await hospital.value(
      book,
      {
        requestId: wish(),
        patientId: first.patient.patientId,
        sessionId: target.sessionId,
        slot: target.slots.find(({ left }) => left > 0)!.index,
      },
      'account-5',
    );
    expect(rebooked.appointment.status).toBe('booked');
  });

  test('a stop that dies half-way is completed by the mending job', async () => {
    const appointments = [];
    for (let n = 0; n < 4; n++)
      appointments.push(
        await bookedIn(hospital, sessionId, { account: `account-${n}`, n: n, slot: n }),
      );
    await dyingAt(hospital, 16, () =>
      hospital.call(stopSession, { sessionId, reason: '医生生病' }, 'nurse'),
    );
    hospital.at(at('2026-11-23', '09:05'));
    await hospital.runJobs();
    const session = await hospital.session(sessionId);
    expect(session).toMatchObject({ state: 'stopped', left: session.capacity });
    for (const [n] of appointments.entries()) {
      const account = `account-${n}`;
      const { appointments: coming } = await hospital.value(
        listAppointments,
        { when: 'coming' },
        account,
      );
      expect(coming).toEqual([]);
    }
  });

  test('by the desk until 16:00 on the day before, later only by the office', async () => {
    hospital.at(at('2026-11-26', '16:00') - 1);
    expect((await hospital.value(previewStop, { sessionId }, 'nurse')).session.stopUntil).toBe(
      at('2026-11-26', '16:00'),
    );
    hospital.at(at('2026-11-26', '16:00'));
    const stop = { sessionId, reason: '医生生病' };
    expect(await hospital.refusal(stopSession, stop, 'nurse')).toBe('STOP_TOO_LATE');
    expect((await hospital.session(sessionId)).state).toBe('open');
    await hospital.value(stopSession, stop, 'office');
    hospital.at(at('2026-11-27', '12:00'));
    expect(await hospital.refusal(stopSession, stop, 'office')).toBe('SESSION_OVER');
  });

  test('a substitute takes over the appointments; their patients may cancel free until the slot starts', async () => {
    const { appointmentId } = await bookedIn(hospital, sessionId, {
      account: 'wang',
      n: 1,
      slot: 0,
    });
    const { substitutes } = await hospital.value(previewStop, { sessionId }, 'nurse');
    const substitute = substitutes[0]!;
    const busy = (
      await hospital.value(listSessions, { date: '2026-11-27' }, 'nurse')
    ).sessions.find(each => each.period === 'morning' && each.sessionId !== sessionId)!;
    const reason = '医生外出';
    const refusedFor = { sessionId, doctorId: busy.doctor.id, reason };
    expect(await hospital.refusal(substituteSession, refusedFor, 'nurse')).toBe('SUBSTITUTE_BUSY');
    const input = { sessionId, doctorId: substitute.id, reason };
    const { session } = await hospital.value(substituteSession, input, 'nurse');
    expect(session).toMatchObject({ doctor: substitute, insteadOf: { id: 'D001' } });
    hospital.at(at('2026-11-27', '08:00') - 1);
    const { appointment } = await hospital.value(viewAppointment, { appointmentId }, 'wang');
    expect(appointment).toMatchObject({ doctor: substitute, cancellation: { cost: 'free' } });
    await hospital.value(cancel, { appointmentId }, 'wang');
    await hospital.runJobs();
    expect(await hospital.all('strikes')).toEqual([]);
  });
});
