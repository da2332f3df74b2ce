import type { Session } from '../../../domain/booking/session';
import { defined } from '../../../domain/defined';
import { at, MINUTE } from '../../../domain/time/time';
import { bookedIn, bringRoster, fileOf, rosterCsv, wish } from '../../../tests/hospital';
import { changingHospital, now, reason } from '../../../tests/hospital/changing';
import { applyChange } from '../../../types/changes/applyChange';
import type { Change } from '../../../types/changes/change';
import { listRosters } from '../../../types/changes/listRosters';
import { previewChange } from '../../../types/changes/previewChange';
import { previewStop } from '../../../types/changes/previewStop';
import { viewAppointment } from '../../../types/visits/viewAppointment';

const { hospital, made } = changingHospital();
const sessionId = 'S-20261127-D001-am';

const seen = async (appointmentId: string, account: string) =>
  (await hospital.value(viewAppointment, { appointmentId }, account)).appointment;

const withoutTuesdays = rosterCsv
  .split('\n')
  .filter(line => !line.startsWith('D001,') || !line.includes('周二'))
  .join('\n');

beforeEach(() => bringRoster(hospital));

describe('R2a: extra sessions, weeks, closed days', () => {
  const extra: Change = {
    ...{ kind: 'extra', doctorId: 'D001', date: '2026-11-29', period: 'morning', start: '08:00' },
    ...{ slotMinutes: 30, slots: 4, places: 2, clinicType: 'expert', room: '1楼01诊室', fee: 5000 },
  };
  const sunday = 'S-20261129-D001-am';

  test('an extra Sunday session is booked in the same minute; putting the change back leaves it, because a patient booked it', async () => {
    const { changeId, effect } = await made(extra);
    expect(effect).toMatchObject({ added: 1, sessions: [{ date: '2026-11-29', does: 'added' }] });
    const { number } = await bookedIn(hospital, sunday, { slot: 0 });
    expect(number).toBe(1);
    expect(await hospital.refusal(previewChange, { change: extra }, 'office')).toBe(
      'SESSION_EXISTS',
    );
    hospital.at(at('2026-11-24', '00:10'));
    await hospital.runJobs();
    expect((await hospital.session(sunday)).state).toBe('open');
    const change: Change = { kind: 'putBack', changeId };
    const back = await hospital.value(previewChange, { change }, 'office');
    expect(back.effect).toMatchObject({
      withdrawn: 0,
      kept: [{ sessionId: sunday, doctor: { name: '胡长青' }, bookings: 1 }],
    });
    const input = { requestId: wish(), change, shown: back.shown, reason };
    expect(await hospital.refusal(applyChange, input, 'office')).toBe('CHANGE_EMPTY');
    // The page offers nothing to make then, and asks for no reason.
    expect(back.changesNothing).toBe(true);
    const same: Change = {
      kind: 'roster',
      file: { ...fileOf(`某某医院排班表\n\n${rosterCsv}`), skipBadRows: false },
    };
    const again = await hospital.value(previewChange, { change: same }, 'office');
    expect([again.changesNothing, again.effect.changed]).toEqual([true, 0]);
  });

  test('a week is copied beyond the days ahead; existing sessions stay', async () => {
    const change: Change = {
      kind: 'copyWeek',
      from: '2026-11-23',
      to: '2026-12-14',
      doctorId: 'D001',
    };
    const { effect, changeId } = await made(change);
    expect(effect).toMatchObject({ added: 3, changed: 0, withdrawn: 0 });
    expect((await made({ kind: 'putBack', changeId })).effect.withdrawn).toBe(3);
    expect((await hospital.session('S-20261215-D001-am')).state).toBe('withdrawn');
  });

  test('a session with a substitute is copied for its own doctor, whose session is there already', async () => {
    const sessions = await hospital.all<Session>('sessions');
    const { department } = sessions.find(({ _id }) => _id === sessionId)!;
    const works = (doctorId: string) =>
      sessions.some(
        ({ doctor, date }) =>
          doctor.id === doctorId && (date === '2026-11-27' || date === '2026-12-04'),
      );
    const free = sessions.find(({ doctor }) => !works(doctor.id))!;
    await made({ kind: 'substitute', sessionId, doctorId: free.doctor.id });
    const change: Change = { kind: 'copyWeek', from: '2026-11-23', to: '2026-11-30' };
    const copied = { ...change, departmentId: department.id };
    expect(await hospital.value(previewChange, { change: copied }, 'office')).toMatchObject({
      effect: { added: 0 },
    });
  });

  test('no week is copied to a closed day, or for a doctor who is away, who substitutes for nobody either', async () => {
    const change: Change = { kind: 'copyWeek', from: '2026-11-23', to: '2026-12-28' };
    await made({ kind: 'away', doctorId: 'D001', from: '2026-11-26', until: '2027-01-10' });
    const { effect } = await hospital.value(previewChange, { change }, 'office');
    const [dates, doctors] = [
      new Set(effect.sessions.map(({ date }) => date)),
      new Set(effect.sessions.map(({ doctor }) => doctor.name)),
    ];
    expect(dates).toContain('2026-12-31');
    expect(dates).not.toContain('2027-01-01');
    expect(doctors).not.toContain('胡长青');
    const other = (await hospital.all<Session>('sessions')).find(
      ({ date, department, state }) =>
        date === '2026-11-27' && department.name === '产科' && state === 'open',
    )!;
    const { substitutes } = await hospital.value(previewStop, { sessionId: other._id }, 'nurse');
    expect(substitutes.map(({ id }) => id)).not.toContain('D001');
  });

  test('a closed day: booked sessions are stopped, others disappear, and both come back', async () => {
    const { appointmentId, number } = await bookedIn(hospital, sessionId, { slot: 2 });
    const change: Change = { kind: 'closing', date: '2026-11-27' };
    const { effect, shown } = await hospital.value(previewChange, { change, reason }, 'office');
    const input = { requestId: wish(), change, shown, reason };
    expect(await hospital.refusal(applyChange, input, 'office')).toBe('CHANGE_TYPE_NUMBER');
    const typed = effect.mustType!;
    const { changeId } = await hospital.value(applyChange, { ...input, typed }, 'office');
    const day = async () =>
      (await hospital.all<Session>('sessions')).filter(({ date }) => date === '2026-11-27');
    expect(new Set((await day()).map(({ state }) => state))).toEqual(
      new Set(['withdrawn', 'stopped']),
    );
    hospital.at(now + 2 * MINUTE);
    await hospital.runJobs();
    await made({ kind: 'putBack', changeId });
    expect((await day()).every(({ state }) => state === 'open')).toBe(true);
    expect(await seen(appointmentId, 'wang')).toMatchObject({ status: 'booked', number });
    hospital.at(now + 4 * MINUTE);
    await hospital.runJobs();
    expect((await day()).every(({ state }) => state === 'open')).toBe(true);
  });
});

describe('R2a: the roster', () => {
  const rowOf = (csv: string) =>
    ({ kind: 'roster', file: { ...fileOf(csv), skipBadRows: false } }) as const;

  test('a one-row roster is stopped by the preview; after typing the number it is imported, and the version before comes back', async () => {
    const all = (await hospital.all<Session>('sessions')).length;
    const [header, row] = rosterCsv.split('\n');
    const change = rowOf(`${header}\n${row}\n`);
    const { effect, shown } = await hospital.value(previewChange, { change }, 'office');
    expect(effect.mustType).toBe(effect.withdrawn);
    expect(effect.withdrawn).toBeGreaterThan(all - 5);
    expect(effect.departments.map(({ name }) => name)).toHaveLength(4);
    const input = { requestId: wish(), change, shown, reason };
    for (const typed of [undefined, effect.withdrawn - 1])
      expect(
        await hospital.call(applyChange, { ...input, ...defined({ typed }) }, 'office'),
      ).toMatchObject({
        ok: false,
        refusal: { code: 'CHANGE_TYPE_NUMBER', facts: { withdrawn: effect.withdrawn } },
      });
    const open = async () =>
      (await hospital.all<Session>('sessions')).filter(({ state }) => state === 'open').length;
    expect(await open()).toBe(all);
    await hospital.value(applyChange, { ...input, typed: effect.withdrawn }, 'office');
    expect(await open()).toBe(all - effect.withdrawn);
    const { rosters } = await hospital.value(listRosters, {}, 'office');
    expect(rosters).toMatchObject([
      { inForce: true, doctors: 1 },
      { inForce: false, doctors: 13 },
    ]);
    await made({ kind: 'rosterBack', rosterId: rosters[1]!.rosterId });
    expect(await open()).toBe(all);
  });

  test('the room of a booked session follows, its patients are told; sold places stay and are listed', async () => {
    const { appointmentId } = await bookedIn(hospital, 'S-20261124-D001-am', { slot: 0 });
    const moved = rosterCsv.replace(/(D001,.*周二,上午,30,)2,[^\n]*/, '$13,9楼01诊室');
    expect(moved).not.toBe(rosterCsv);
    const { effect } = await made(rowOf(moved));
    expect(effect.kept).toMatchObject([{ sessionId: 'S-20261124-D001-am', bookings: 1 }]);
    expect(effect.sessions[0]).toMatchObject({ told: 'roomChanged', bookings: 1 });
    expect((await seen(appointmentId, 'wang')).room).toBe('9楼01诊室');
    expect((await hospital.session('S-20261124-D001-am')).slots[0]!.capacity).toBe(2);
    expect((await hospital.session('S-20261201-D001-am')).slots[0]!.capacity).toBe(3);
  });

  test('of two members who import at the same time one is told', async () => {
    const change = rowOf(withoutTuesdays);
    const [one, two] = await Promise.all(
      ['office', 'other'].map(account => hospital.value(previewChange, { change }, account)),
    );
    const input = (shown: string) => ({ requestId: wish(), change, shown, reason });
    const answers = await Promise.all([
      hospital.call(applyChange, input(one!.shown), 'office'),
      hospital.call(applyChange, input(two!.shown), 'other'),
    ]);
    const codes = answers.map(answer => (answer.ok ? 'done' : answer.refusal.code)).sort();
    expect(codes).toEqual(['CHANGE_OUTDATED', 'done']);
  });

  test('by hand: a new doctor of a new department, a permanent clinic, and its end', async () => {
    const set: Extract<Change, { kind: 'weekly' }>['set'] = {
      ...{ doctorId: 'D900', doctor: '新来的', title: '医师', department: '营养科' },
      ...{ clinicType: 'general', weekday: 3, period: 'afternoon', slotMinutes: 30, places: 2 },
      room: '1楼20诊室',
    };
    const { effect } = await made({ kind: 'weekly', set });
    expect(effect).toMatchObject({
      ...{ added: 2, changed: 0, withdrawn: 0 },
      departments: [{ id: 'K05', name: '营养科', added: 2 }],
    });
    const wrong: Change = { kind: 'weekly', set: { ...set, weekday: 6 } };
    expect(await hospital.refusal(previewChange, { change: wrong }, 'office')).toBe(
      'ROSTER_HAS_PROBLEMS',
    );
    const remove = { doctorId: 'D900', weekday: 3, period: 'afternoon' } as const;
    expect((await made({ kind: 'weekly', remove })).effect.withdrawn).toBe(2);
    expect(
      (await made({ kind: 'weekly', set: { ...set, department: '产科' } })).effect.departments,
    ).toMatchObject([{ id: 'K01' }]);
  });

  test('permanently: another time and fee of a weekly clinic, and another doctor; booked patients stay where they are, and are listed', async () => {
    const { number } = await bookedIn(hospital, 'S-20261127-D001-am', { slot: 4 });
    const set: Extract<Change, { kind: 'weekly' }>['set'] = {
      ...{ doctorId: 'D001', doctor: '胡长青', title: '主任医师', department: '产科' },
      ...{ clinicType: 'expert', weekday: 5, period: 'morning', slotMinutes: 30, places: 2 },
      ...{ room: '1楼01诊室', start: '09:00', end: '11:30', fee: 8000 },
    };
    const remove = { doctorId: 'D001', weekday: 5, period: 'morning' } as const;
    const { effect } = await made({ kind: 'weekly', remove, set });
    expect(effect.kept).toMatchObject([{ sessionId: 'S-20261127-D001-am', bookings: 1 }]);
    expect(effect.sessions).toMatchObject([
      { date: '2026-12-04', after: { start: '09:00', end: '11:30', places: 10, fee: 8000 } },
    ]);
    expect((await hospital.session('S-20261127-D001-am')).slots).toHaveLength(8);

    const other = { ...set, doctorId: 'D003', doctor: '黎立新' };
    const takenOver = await made({ kind: 'weekly', remove, set: other });
    expect(takenOver.effect).toMatchObject({
      ...{ added: 2, withdrawn: 1 },
      kept: [{ sessionId: 'S-20261127-D001-am', bookings: 1 }],
    });
    expect(await hospital.session('S-20261204-D003-am')).toMatchObject({
      ...{ doctor: { name: '黎立新' }, fee: 8000 },
      slots: [{ start: '09:00' }, {}, {}, {}, { end: '11:30' }],
    });
    const [claim] = (await hospital.session('S-20261127-D001-am')).slots[4]!.numbers;
    expect(claim).toBe(number);
  });

  test('a decision for one day survives an import', async () => {
    await made({ kind: 'session', sessionId: 'S-20261201-D001-am', room: '3楼09诊室' });
    await made(rowOf(rosterCsv.replaceAll('30,2,', '30,3,')));
    expect(await hospital.session('S-20261201-D001-am')).toMatchObject({ room: '3楼09诊室' });
  });
});
