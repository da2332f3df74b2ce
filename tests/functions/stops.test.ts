import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../domain/time/time';
import { listAppointments } from '../../types/appointments/listAppointments';
import { book } from '../../types/booking/book';
import { cancel } from '../../types/booking/cancel';
import { joinWaitingList } from '../../types/booking/joinWaitingList';
import { leaveWaitingList } from '../../types/booking/leaveWaitingList';
import { listAlternatives } from '../../types/booking/listAlternatives';
import { listWaiting } from '../../types/booking/listWaiting';
import { previewStop } from '../../types/booking/previewStop';
import { stopSession } from '../../types/booking/stopSession';
import { substituteSession } from '../../types/booking/substituteSession';
import { listCalls } from '../../types/calls/listCalls';
import { recordConsents } from '../../types/notices/recordConsents';
import { importRoster } from '../../types/timetable/importRoster';
import { listSessions } from '../../types/timetable/listSessions';
import { viewDoctor } from '../../types/timetable/viewDoctor';
import { viewAppointment } from '../../types/visits/viewAppointment';
import { laySession, openTestHospital, type TestHospital } from './hospital';

const csv = readFileSync(join(__dirname, '../../config/demo/roster.csv'));
let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;
const sessionId = 'S-20261127-D001-am';

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  });
});
afterEach(() => hospital.close());

const bookAs = async (account: string, n: number, session: string, slot: number) => {
  const patientId = await hospital.patient(account, n);
  const input = { requestId: wish(), patientId, sessionId: session, slot };
  return (await hospital.value(book, input, account)).appointment;
};

describe('R9: stops and substitutes', () => {
  beforeEach(async () => {
    const file = { fileName: 'roster.csv', contentBase64: csv.toString('base64') };
    await hospital.value(importRoster, file, 'office');
  });

  test('a session with 12 bookings is stopped: effect first, all cancelled without a strike, who cannot be reached is on the call list', async () => {
    const appointments = [];
    for (let n = 0; n < 12; n++)
      appointments.push(await bookAs(`account-${n}`, n, sessionId, n % 8));
    for (let n = 2; n < 12; n++)
      await hospital.value(
        recordConsents,
        { requestId: wish(), answers: [{ template: 'change', answer: 'accept' }] },
        `account-${n}`,
      );
    for (const { appointmentId } of appointments.slice(0, 2))
      await hospital.stack.store.update('appointments', {
        filter: { _id: appointmentId },
        update: { $set: { account: '#desk' } },
        multi: false,
      });
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

  test('a stop that dies half-way is finished by the mending job', async () => {
    const appointments = [];
    for (let n = 0; n < 4; n++) appointments.push(await bookAs(`account-${n}`, n, sessionId, n));
    hospital.stack.faults.inject({ kind: 'reset', skip: 8, times: 1000 });
    await hospital.call(stopSession, { sessionId, reason: '医生生病' }, 'nurse');
    hospital.stack.faults.clear();
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

  test('until 16:00 the day before by the desk, later only by the office', async () => {
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

  test('a substitute takes the appointments over; their patients may cancel free until the slot starts', async () => {
    const { appointmentId } = await bookAs('wang', 1, sessionId, 0);
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

describe('R12: the waiting list', () => {
  const full = async () => {
    await laySession(hospital, { slots: 1, places: 1 });
    const id = 'S-20261125-D001-am';
    return { id, holder: await bookAs('holder', 1, id, 0) };
  };
  const waitAs = async (account: string, n: number, id: string) => {
    const patientId = await hospital.patient(account, n);
    const { waiting } = await hospital.value(
      joinWaitingList,
      { patientId, sessionId: id },
      account,
    );
    return { patientId, waiting };
  };

  test('a place given back goes to the first in line in the same step; joining twice is once', async () => {
    const { id, holder } = await full();
    const first = await waitAs('first', 2, id);
    expect(first.waiting).toMatchObject({ place: 1, of: 1 });
    expect((await waitAs('second', 3, id)).waiting).toMatchObject({ place: 2, of: 2 });
    expect((await waitAs('first', 2, id)).waiting).toMatchObject({ place: 1, of: 2 });
    await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'holder');
    const { appointments } = await hospital.value(listAppointments, { when: 'coming' }, 'first');
    expect(appointments).toMatchObject([
      { sessionId: id, number: holder.number, status: 'booked' },
    ]);
    expect((await hospital.session(id)).left).toBe(0);
    const { waiting } = await hospital.value(listWaiting, {}, 'second');
    expect(waiting).toMatchObject([{ place: 1, of: 1 }]);
    // cancelling what was cancelled takes nothing from who has the place now
    await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'holder');
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'first')).appointments,
    ).toHaveLength(1);
    // and the next giving back goes on to the second
    const mine = appointments[0]!;
    await hospital.value(cancel, { appointmentId: mine.appointmentId }, 'first');
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'second')).appointments,
    ).toHaveLength(1);
  });

  test('who may hold no more is passed over, who left is not asked', async () => {
    const { id, holder } = await full();
    const first = await waitAs('first', 2, id);
    const second = await waitAs('second', 3, id);
    await waitAs('third', 4, id);
    await laySession(hospital, { id: 'S-20261125-D009-am', slots: 1 });
    await bookAs('first', 2, 'S-20261125-D009-am', 0);
    await hospital.value(
      leaveWaitingList,
      { patientId: second.patientId, sessionId: id },
      'second',
    );
    await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'holder');
    const ofFirst = await hospital.value(listAppointments, { when: 'coming' }, 'first');
    expect(ofFirst.appointments.map(each => each.sessionId)).toEqual(['S-20261125-D009-am']);
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'third')).appointments,
    ).toHaveLength(1);
    expect(first.waiting.place).toBe(1);
  });

  test('is only for full sessions, and closes with free cancelling', async () => {
    await laySession(hospital, { slots: 1, places: 2 });
    const id = 'S-20261125-D001-am';
    await bookAs('holder', 1, id, 0);
    const patientId = await hospital.patient('first', 2);
    const join = { patientId, sessionId: id };
    expect(await hospital.refusal(joinWaitingList, join, 'first')).toBe('WAITING_NOT_NEEDED');
    const other = await bookAs('other', 3, id, 0);
    await hospital.value(joinWaitingList, join, 'first');
    hospital.at(at('2026-11-24', '15:00'));
    const late = await hospital.patient('late', 4);
    expect(
      await hospital.refusal(joinWaitingList, { patientId: late, sessionId: id }, 'late'),
    ).toBe('WAITING_CLOSED');
    await hospital.value(
      cancel,
      { appointmentId: other.appointmentId, acceptStrike: true },
      'other',
    );
    expect(
      (await hospital.value(listAppointments, { when: 'coming' }, 'first')).appointments,
    ).toEqual([]);
    expect((await hospital.session(id)).left).toBe(1);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'killed at request %i of the giving back: the place is one person’s',
    async request => {
      const { id, holder } = await full();
      await waitAs('first', 2, id);
      hospital.stack.faults.inject({ kind: 'reset', skip: request - 1, times: 1000 });
      await hospital.call(cancel, { appointmentId: holder.appointmentId }, 'holder');
      hospital.stack.faults.clear();
      hospital.at(at('2026-11-23', '09:10'));
      await hospital.runJobs();
      await hospital.value(cancel, { appointmentId: holder.appointmentId }, 'holder');
      const { appointments } = await hospital.value(listAppointments, { when: 'coming' }, 'first');
      expect(appointments).toHaveLength(1);
      expect(await hospital.session(id)).toMatchObject({ left: 0, waiting: [] });
      const patients = await hospital.all<{ held: { all: unknown[] } }>('patients');
      expect(patients.map(({ held }) => held.all.length).sort()).toEqual([0, 1]);
    },
  );
});
