import type { Session } from '../../../../domain/booking/session';
import { at, MINUTE } from '../../../../domain/time/time';
import {
  bringRoster,
  fileOf,
  hospitalForEach,
  rosterCsv,
  wholeRosterCsv,
} from '../../../../tests/hospital';
import { book } from '../../../../types/booking/book';
import { importRoster } from '../../../../types/changes/importRoster';
import { listDepartments } from '../../../../types/timetable/listDepartments';
import { viewDepartment } from '../../../../types/timetable/viewDepartment';
import { viewDoctor } from '../../../../types/timetable/viewDoctor';
import { viewSession } from '../../../../types/timetable/viewSession';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

describe('the timetable (R2)', () => {
  test('a hospital’s roster gives departments, doctors and the sessions of the days ahead', async () => {
    const imported = await bringRoster(hospital, wholeRosterCsv);
    expect(imported).toMatchObject({ rows: 373, skipped: [], departments: 18, doctors: 77 });
    const sessions = await hospital.all<Session>('sessions');
    expect(sessions).toHaveLength(imported.sessions.added);
    const weekdays = new Set(sessions.map(({ date }) => new Date(`${date}T00:00Z`).getUTCDay()));
    expect(weekdays).toEqual(new Set([1, 2, 3, 4, 5, 6]));

    const { departments } = await hospital.value(listDepartments, {}, 'wang');
    expect(departments).toHaveLength(18);
    const obstetrics = departments.find(({ name }) => name === '产科');
    const { doctors } = await hospital.value(
      viewDepartment,
      { departmentId: obstetrics!.id },
      'wang',
    );
    expect(doctors[0]).toMatchObject({ id: 'D001', name: '胡长青', title: '主任医师' });
    const doctor = await hospital.value(viewDoctor, { doctorId: 'D001' }, 'wang');
    expect(doctor.sessions.map(({ sessionId, state }) => [sessionId, state])).toEqual([
      ['S-20261124-D001-am', 'open'],
      ['S-20261124-D001-pm', 'open'],
      ['S-20261127-D001-am', 'open'],
    ]);
    const { session } = await hospital.value(
      viewSession,
      { sessionId: 'S-20261124-D001-am' },
      'wang',
    );
    expect(session.slots).toHaveLength(8);
    expect(session).toMatchObject({
      capacity: 16,
      opensAt: at('2026-11-17', '08:00'),
      closesAt: at('2026-11-23', '14:00'),
    });
  });

  test('the same file again changes nothing, and the next day adds only its own sessions', async () => {
    await bringRoster(hospital);
    const before = await hospital.all<Session>('sessions');
    const again = await bringRoster(hospital);
    expect(again.sessions).toMatchObject({ added: 0, changed: 0, withdrawn: 0, kept: [] });
    hospital.at(at('2026-11-24', '00:05'));
    expect(await hospital.runJobs()).toMatchObject({ layOut: { changed: 0, withdrawn: 0 } });
    const after = await hospital.all<Session>('sessions');
    const added = after.filter(({ _id }) => !before.some(session => session._id === _id));
    expect(new Set(added.map(({ date }) => date))).toEqual(new Set(['2026-12-08']));
    expect(await hospital.runJobs()).toMatchObject({ layOut: {} });
    expect(await hospital.all('sessions')).toHaveLength(after.length);
  });

  test('every wrong row is reported with line and reason, and nothing changes unless wrong rows are to be skipped', async () => {
    await bringRoster(hospital);
    const before = JSON.stringify([await hospital.all('rosters'), await hospital.all('sessions')]);
    const lines = rosterCsv.trimEnd().split('\n');
    lines[3] = lines[3]!.replace(/周./, '周八');
    lines[9] = lines[9]!.replace(',30,', ',31,');
    const bad = fileOf(`${lines.join('\n')}\n`);
    const answer = await hospital.call(importRoster, bad, 'office');
    expect(answer).toMatchObject({
      ok: false,
      refusal: {
        code: 'ROSTER_HAS_PROBLEMS',
        facts: {
          problems: [
            { line: 4, field: '星期' },
            { line: 10, field: '每段分钟' },
          ],
        },
      },
    });
    expect(JSON.stringify([await hospital.all('rosters'), await hospital.all('sessions')])).toBe(
      before,
    );
    const skipped = await hospital.value(importRoster, { ...bad, skipBadRows: true }, 'office');
    expect(skipped.rows).toBe(58);
    expect(skipped.skipped.map(({ line }) => line)).toEqual([4, 10]);
  });

  test('a changed roster changes sessions without bookings, and leaves the others', async () => {
    await bringRoster(hospital);
    const patientId = await hospital.patient('wang', 1);
    const booked = 'S-20261124-D001-am';
    await hospital.value(
      book,
      { requestId: 'request-1', patientId, sessionId: booked, slot: 0 },
      'wang',
    );
    const withoutTuesday = rosterCsv
      .split('\n')
      .filter(line => !line.startsWith('D001,') || !line.includes('周二'))
      .join('\n');
    const { sessions } = await hospital.value(importRoster, fileOf(withoutTuesday), 'office');
    expect(sessions.kept).toEqual([{ sessionId: booked, bookings: 1 }]);
    expect((await hospital.session(booked)).state).toBe('open');
    expect((await hospital.session('S-20261124-D001-pm')).state).toBe('withdrawn');
    const back = await bringRoster(hospital);
    expect(back.sessions.kept).toEqual([]);
    expect((await hospital.session('S-20261124-D001-pm')).state).toBe('open');
  });

  test('a department’s id is never given to another department, even after it has left the roster', async () => {
    const [header = '', ...lines] = rosterCsv.trimEnd().split('\n');
    const row = lines.find(line => line.startsWith('D001,'))!;
    const rosterOf = (...names: string[]) =>
      fileOf(
        [
          header,
          ...names.map((name, n) => row.replace('D001', `D90${n}`).replace('产科', name)),
        ].join('\n'),
      );
    let now = at('2026-11-23', '09:00');
    const numbers = async (...names: string[]) => {
      now += MINUTE;
      hospital.at(now);
      const file = rosterOf(...names);
      const answer = await hospital.call(importRoster, file, 'office');
      // Most of this small roster is withdrawn, so the number has to be typed.
      if (!answer.ok) {
        const { withdrawn: typed } = answer.refusal.facts as { withdrawn: number };
        await hospital.value(importRoster, { ...file, typed }, 'office');
      }
      const { departments } = await hospital.value(listDepartments, {}, 'wang');
      return departments.map(({ id, name }) => `${id} ${name}`);
    };
    expect(await numbers('产科', '儿科')).toEqual(['K01 产科', 'K02 儿科']);
    expect(await numbers('产科')).toEqual(['K01 产科']);
    expect(await numbers('眼科', '产科')).toEqual(['K03 眼科', 'K01 产科']);
    expect(await numbers('口腔科', '儿科')).toEqual(['K04 口腔科', 'K02 儿科']);
    for (const { department } of await hospital.all<Session>('sessions'))
      expect(`${department.id} ${department.name}`).toMatch(
        /^(K01 产科|K02 儿科|K03 眼科|K04 口腔科)$/,
      );
  });

  test('a file that is no table is refused with its reason; only the office may import', async () => {
    expect(await hospital.refusal(importRoster, fileOf('\u0000\u0001', 'a.xlsx'), 'office')).toBe(
      'TABLE_UNREADABLE',
    );
    for (const account of ['nurse', 'wang'])
      expect(await hospital.refusal(importRoster, fileOf(rosterCsv), account)).toBe('NOT_ALLOWED');
    expect(await hospital.all('rosters')).toEqual([]);
  });
});
