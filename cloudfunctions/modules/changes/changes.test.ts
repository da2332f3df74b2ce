import type { Appointment } from '../../../domain/booking/appointment';
import type { Session } from '../../../domain/booking/session';
import { at, MINUTE } from '../../../domain/time/time';
import { bookedIn, bringRoster, dyingAt, wish } from '../../../tests/hospital';
import { changingHospital, now, reason } from '../../../tests/hospital/changing';
import { book } from '../../../types/booking/book';
import { cancel } from '../../../types/booking/cancel';
import { listCalls } from '../../../types/calls/listCalls';
import { recordCall } from '../../../types/calls/recordCall';
import { applyChange } from '../../../types/changes/applyChange';
import type { Change } from '../../../types/changes/change';
import { listChanges } from '../../../types/changes/listChanges';
import { previewChange } from '../../../types/changes/previewChange';
import { recordConsents } from '../../../types/notices/recordConsents';
import { viewDoctor } from '../../../types/timetable/viewDoctor';
import { viewAppointment } from '../../../types/visits/viewAppointment';

const { hospital, made } = changingHospital();
const sessionId = 'S-20261127-D001-am';

const consent = (account: string) =>
  hospital.value(
    recordConsents,
    { requestId: wish(), answers: [{ template: 'change', answer: 'accept' }] },
    account,
  );

const seen = async (appointmentId: string, account: string) =>
  (await hospital.value(viewAppointment, { appointmentId }, account)).appointment;

const reasons = async () =>
  (await hospital.value(listCalls, {}, 'nurse')).calls.map(call => call.reason).sort();

beforeEach(() => bringRoster(hospital));

describe('R2a: a change does what its preview showed', () => {
  test('a room that cannot be used: its sessions are held in another one, the booked are told, and all go back', async () => {
    const visit = await bookedIn(hospital, sessionId, { account: 'wang', n: 1, slot: 0 });
    await consent('wang');
    hospital.at(now + MINUTE);
    const { room } = await hospital.session(sessionId);
    const inRoom = async (name: string) =>
      (await hospital.all<Session>('sessions')).filter(
        each => each.room === name && each.date >= '2026-11-25' && each.date <= '2026-12-04',
      ).length;
    const held = await inRoom(room);
    expect(held).toBeGreaterThan(1);
    const dates = { from: '2026-11-25', until: '2026-12-04' };
    const { effect, changeId, patients } = await made({
      ...{ kind: 'room', room, toRoom: '5楼50诊室' },
      ...dates,
    });
    expect(effect).toMatchObject({ changed: held, withdrawn: 0, bookings: 1 });
    expect(effect.sessions[0]).toMatchObject({ sessionId, told: 'roomChanged' });
    expect([patients, await inRoom(room), await inRoom('5楼50诊室')]).toEqual([1, 0, held]);
    expect(await seen(visit.appointmentId, 'wang')).toMatchObject({
      ...{ room: '5楼50诊室', number: visit.number },
    });
    await made({ kind: 'putBack', changeId });
    expect([await inRoom(room), await inRoom('5楼50诊室')]).toEqual([held, 0]);
  });

  test('one doctor is not in two places, and an occupied room is shown, whatever else is on that day', async () => {
    const stop = await made({ kind: 'stop', sessionId });
    const { date, room } = await hospital.session(sessionId);
    const all = await hospital.all<Session>('sessions');
    const other = all.find(
      each => each.date === date && each.period === 'morning' && each._id !== sessionId,
    )!;
    await made({ kind: 'substitute', sessionId: other._id, doctorId: 'D001' });
    const refused = (change: Change) => hospital.refusal(previewChange, { change }, 'office');
    expect(await refused({ kind: 'reopen', sessionId })).toBe('DOCTOR_BUSY');
    const extra: Extract<Change, { kind: 'extra' }> = {
      ...{ kind: 'extra', clinicType: 'expert', period: 'afternoon', room: other.room },
      ...{ date, start: '08:30', slotMinutes: 30, slots: 2, places: 1, doctorId: 'D001' },
    };
    expect(await refused(extra)).toBe('DOCTOR_BUSY');
    const seen = async (change: Change) =>
      (await hospital.value(previewChange, { change }, 'office')).effect.clashes?.map(
        clash => `${clash.of} ${clash.with.sessionId} ${clash.room}`,
      );
    const busy = new Set(all.flatMap(each => (each.date === date ? each.doctor.id : [])));
    const free = all.find(({ doctor }) => !busy.has(doctor.id))!.doctor;
    expect(await seen({ ...extra, doctorId: free.id })).toContain(
      `room ${other._id} ${other.room}`,
    );
    const back = await seen({ kind: 'putBack', changeId: stop.changeId });
    expect(back).toEqual([`doctor ${other._id} ${room}`]);
    expect(await seen({ kind: 'session', sessionId: other._id, places: 7 })).toBeUndefined();
  });

  test('a new room: previewed, told to the patients who booked, who may then cancel free until the slot starts', async () => {
    const told = await bookedIn(hospital, sessionId, { account: 'wang', n: 1, slot: 0 });
    await bookedIn(hospital, sessionId, { account: 'li', n: 2, slot: 3 });
    await consent('wang');
    const change: Change = { kind: 'session', sessionId, room: '3楼09诊室', places: 4 };
    const { effect, patients, toCall } = await made(change);
    expect(effect).toMatchObject({
      ...{ added: 0, changed: 1, withdrawn: 0, bookings: 2, unreachable: 1 },
      sessions: [
        {
          ...{ sessionId, date: '2026-11-27', period: 'morning', does: 'changed' },
          doctor: { name: '胡长青' },
          after: { room: '3楼09诊室', places: 32 },
          told: 'roomChanged',
        },
      ],
    });
    expect({ patients, toCall }).toEqual({ patients: 2, toCall: 1 });
    expect(await reasons()).toEqual(['roomChanged']);
    hospital.at(at('2026-11-27', '07:59'));
    expect(await seen(told.appointmentId, 'wang')).toMatchObject({
      ...{ room: '3楼09诊室', number: told.number, start: told.start },
      cancellation: { cost: 'free' },
    });
    const notices = (await hospital.all<Appointment>('appointments')).flatMap(
      ({ notices: owed = [] }) => owed.map(({ kind }) => kind),
    );
    expect(notices.filter(kind => kind === 'roomChanged')).toHaveLength(2);
    await hospital.value(cancel, { appointmentId: told.appointmentId }, 'wang');
    await hospital.runJobs();
    expect(await hospital.all('strikes')).toEqual([]);
  });

  test('another time: every slot moves, numbers stay, and the last moment to report moves as well', async () => {
    const { appointmentId, number } = await bookedIn(hospital, sessionId, { slot: 7 });
    await made({ kind: 'session', sessionId, start: '09:00' });
    expect(await seen(appointmentId, 'wang')).toMatchObject({
      ...{ start: '12:30', end: '13:00', number },
      reportBy: at('2026-11-27', '13:00'),
    });
    expect(await reasons()).toEqual(['timeChanged']);
  });

  test('a booking between the preview and the change: nothing is changed, and the office sees the new effect', async () => {
    const change: Change = { kind: 'stop', sessionId };
    const { shown } = await hospital.value(previewChange, { change }, 'office');
    await bookedIn(hospital, sessionId, { slot: 1 });
    const input = { requestId: wish(), change, shown, reason };
    expect(await hospital.refusal(applyChange, input, 'office')).toBe('CHANGE_OUTDATED');
    expect((await hospital.session(sessionId)).state).toBe('open');
    expect((await made(change)).patients).toBe(1);
    expect(await hospital.refusal(applyChange, input, 'office')).toBe('CHANGE_OUTDATED');
  });

  test('the same request again is the same change', async () => {
    const change: Change = { kind: 'stop', sessionId };
    const { shown } = await hospital.value(previewChange, { change }, 'office');
    const input = { requestId: wish(), change, shown, reason };
    const { changeId } = await hospital.value(applyChange, input, 'office');
    expect((await hospital.value(applyChange, input, 'office')).changeId).toBe(changeId);
    expect((await hospital.value(listChanges, {}, 'office')).changes[0]).toMatchObject({
      ...{ changeId, kind: 'stop', state: 'applied', reason, mayPutBack: true },
      about: { date: '2026-11-27', doctor: '胡长青', department: '产科' },
    });
    expect(
      await hospital.refusal(
        previewChange,
        { change: { kind: 'putBack', changeId: 'none' } },
        'office',
      ),
    ).toBe('CHANGE_UNKNOWN');
  });

  test('only the office previews and makes changes', async () => {
    const change: Change = { kind: 'stop', sessionId };
    expect(await hospital.refusal(previewChange, { change }, 'nurse')).toBe('NOT_ALLOWED');
  });
});

describe('R2a: a doctor is ill', () => {
  test('12 booked, 3 unreachable; away three days and longer; put back with the same numbers', async () => {
    const booked = [];
    for (let n = 0; n < 12; n++)
      booked.push(await bookedIn(hospital, sessionId, { account: `a-${n}`, n, slot: n % 8 }));
    for (let n = 3; n < 12; n++) await consent(`a-${n}`);
    const change: Change = {
      kind: 'away',
      doctorId: 'D001',
      from: '2026-11-27',
      until: '2026-12-10',
    };
    const away = await made(change);
    expect(away.effect).toMatchObject({ bookings: 12, unreachable: 3, awayUntil: '2026-12-10' });
    expect(await reasons()).toEqual(['stopped', 'stopped', 'stopped']);
    const { sessions } = await hospital.value(viewDoctor, { doctorId: 'D001' }, 'anyone');
    expect(sessions.map(({ state }) => state)).toEqual(['open', 'open', 'stopped']);
    // Sessions made later for this doctor are stopped from the beginning.
    hospital.at(at('2026-11-24', '00:10'));
    await hospital.runJobs();
    expect((await hospital.session('S-20261208-D001-am')).state).toBe('stopped');

    // One patient has booked something else on that day since; it stays.
    hospital.at(at('2026-11-24', '09:00'));
    const other = (await hospital.all<Session>('sessions')).find(
      ({ date, department, state }) =>
        date === '2026-11-27' && department.name === '产科' && state === 'open',
    )!;
    await hospital.value(
      book,
      { requestId: wish(), patientId: booked[5]!.patientId, sessionId: other._id, slot: 0 },
      'a-5',
    );
    const back = await made({ kind: 'putBack', changeId: away.changeId });
    expect(back.effect).toMatchObject({ bookings: 11, kept: [] });
    expect((await hospital.session('S-20261208-D001-am')).state).toBe('open');
    for (const [n, { appointmentId, number, start }] of booked.entries())
      expect(await seen(appointmentId, `a-${n}`)).toMatchObject(
        n === 5 ? { status: 'cancelled' } : { status: 'booked', number, start },
      );
    const session = await hospital.session(sessionId);
    expect(session).toMatchObject({ state: 'open', left: session.capacity - 11 });
    expect(
      await hospital.refusal(
        previewChange,
        { change: { kind: 'putBack', changeId: away.changeId } },
        'office',
      ),
    ).toBe('CHANGE_NOT_BACK');
    hospital.at(at('2026-11-24', '09:10'));
    expect(await hospital.runJobs()).toMatchObject({ mend: { repairs: 0, recounted: 0 } });
  });

  test('killed at any request of putting a stop back, patients whom no message reaches are on the call list', async () => {
    const { appointmentId } = await bookedIn(hospital, sessionId, {
      account: 'a-0',
      n: 0,
      slot: 0,
    });
    let moment = now;
    for (let request = 1, died = true; died; request++) {
      moment += MINUTE;
      hospital.at(moment);
      const { changeId } = await made({ kind: 'stop', sessionId });
      const change: Change = { kind: 'putBack', changeId };
      const { shown } = await hospital.value(previewChange, { change }, 'office');
      const input = { requestId: wish(), change, shown, reason };
      died = await dyingAt(hospital, request, () => hospital.call(applyChange, input, 'office'));
      moment += 4 * MINUTE;
      hospital.at(moment);
      await hospital.runJobs();
      await hospital.value(applyChange, input, 'office');
      expect((await seen(appointmentId, 'a-0')).status).toBe('booked');
      const { calls } = await hospital.value(listCalls, { open: true }, 'nurse');
      const reasons = calls.map(call => call.reason);
      expect({ request, reasons }).toEqual({
        request,
        reasons: expect.arrayContaining(['reopened']),
      });
      for (const call of calls)
        await hospital.value(
          recordCall,
          { requestId: wish(), callId: call.callId, outcome: 'told' },
          'nurse',
        );
    }
  }, 120_000);

  test('killed at any request, the job completes the change: all patients are told, no place is lost', async () => {
    const booked = [];
    for (let n = 0; n < 3; n++)
      booked.push(await bookedIn(hospital, sessionId, { account: `a-${n}`, n, slot: n }));
    const change: Change = {
      kind: 'away',
      doctorId: 'D001',
      from: '2026-11-27',
      until: '2026-12-01',
    };
    let moment = now;
    for (let request = 12; request < 44; request += 5) {
      moment += MINUTE;
      hospital.at(moment);
      const { shown } = await hospital.value(previewChange, { change }, 'office');
      const input = { requestId: wish(), change, shown, reason };
      await dyingAt(hospital, request, () => hospital.call(applyChange, input, 'office'));
      moment += 4 * MINUTE;
      hospital.at(moment);
      await hospital.runJobs();
      const { changeId } = await hospital.value(applyChange, input, 'office');
      const session = await hospital.session(sessionId);
      expect(session).toMatchObject({ state: 'stopped', left: session.capacity });
      for (const [n, { appointmentId }] of booked.entries())
        expect((await seen(appointmentId, `a-${n}`)).status).toBe('cancelled');

      const backChange: Change = { kind: 'putBack', changeId };
      const preview = await hospital.value(previewChange, { change: backChange }, 'office');
      const backInput = { requestId: wish(), change: backChange, shown: preview.shown, reason };
      await dyingAt(hospital, request, () => hospital.call(applyChange, backInput, 'office'));
      moment += 4 * MINUTE;
      hospital.at(moment);
      await hospital.runJobs();
      await hospital.value(applyChange, backInput, 'office');
      for (const [n, { appointmentId, number }] of booked.entries())
        expect(await seen(appointmentId, `a-${n}`)).toMatchObject({ status: 'booked', number });
      const again = await hospital.session(sessionId);
      expect(again).toMatchObject({ state: 'open', left: again.capacity - 3 });
    }
  }, 60_000);
});
