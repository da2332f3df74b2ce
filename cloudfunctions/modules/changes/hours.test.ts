import type { Session } from '../../../domain/booking/session';
import type { Strike } from '../../../domain/strikes/strikes';
import { at, MINUTE } from '../../../domain/time/time';
import { bookedIn, bytesOf, fileOf, hospitalForEach, policyWith } from '../../../tests/hospital';
import { listBookings } from '../../../types/booking/listBookings';
import { applyChange } from '../../../types/changes/applyChange';
import { changePolicy } from '../../../types/changes/changePolicy';
import { importRoster } from '../../../types/changes/importRoster';
import { previewChange } from '../../../types/changes/previewChange';
import { viewFigures } from '../../../types/figures/viewFigures';
import { exportList } from '../../../types/lists/exportList';
import { viewList } from '../../../types/lists/viewList';
import { viewReturnVisit } from '../../../types/returns/viewReturnVisit';
import { defaultHours, type Hours } from '../../../types/timetable/hours';
import { viewDoctor } from '../../../types/timetable/viewDoctor';
import { viewSession } from '../../../types/timetable/viewSession';
import { viewWeek } from '../../../types/timetable/viewWeek';
import { checkIn } from '../../../types/visits/checkIn';
import { main as patient } from '../../patient';

const MONDAY = at('2026-11-23', '09:00');
const SUNDAY = '2026-11-29';
const hospital = hospitalForEach({
  now: MONDAY,
  staff: { nurse: ['desk'], office: ['outpatientOffice'], lin: ['followUpOffice'] },
});

const held = (period: string, start: string, end: string) => ({ period, start, end });
const weekday = [
  held('morning', '08:00', '12:00'),
  held('afternoon', '13:30', '17:00'),
  held('evening', '18:00', '20:00'),
];
/** Three periods: evenings on every day, a Saturday afternoon, and a Sunday. */
const hours: Hours = {
  periods: [...defaultHours.periods, { id: 'evening', name: '夜门诊', reportBy: '18:30' }],
  week: [
    ...Array.from({ length: 5 }, () => weekday),
    weekday.slice(0, 2),
    [held('morning', '09:00', '11:00'), held('evening', '17:00', '19:00')],
  ],
};
const columns = '工号,医生,科室,职称,门诊类型,星期,时段,每段分钟,每段号数,诊室';
const rowOf = (day: string, period: string) =>
  `D001,胡长青,产科,主任医师,专家,${day},${period},30,2,1楼01诊室`;
const roster = (...rows: string[]) => fileOf([columns, ...rows].join('\n'));
const everyPeriod = roster(
  rowOf('周三', '夜门诊'),
  rowOf('周三', '上午'),
  rowOf('周三', '下午'),
  rowOf('周六', '下午'),
  rowOf('周日', '上午'),
  rowOf('周日', '夜门诊'),
);
const evening = `S-${SUNDAY.replaceAll('-', '')}-D001-evening`;
const reason = '门诊会议决定';
const setHours = (next: Hours, version = 0) =>
  hospital.value(changePolicy, { version, policy: policyWith({ hours: next }), reason }, 'office');

async function threePeriods(): Promise<void> {
  await setHours(hours);
  hospital.at(MONDAY + MINUTE);
  await hospital.value(importRoster, everyPeriod, 'office');
}

describe('a hospital with three periods, evenings and Sundays (R2)', () => {
  test('accepts a roster with them only once they are its hours', async () => {
    expect(await hospital.refusal(importRoster, everyPeriod, 'office')).toBe('ROSTER_HAS_PROBLEMS');
    await threePeriods();
    const sessions = await hospital.all<Session>('sessions');
    const ofWeek = sessions.filter(({ date }) => date <= SUNDAY);
    expect(
      ofWeek.map(({ _id, slots }) => [_id, slots[0]?.start, slots.at(-1)?.end]).sort(),
    ).toEqual([
      ['S-20261125-D001-am', '08:00', '12:00'],
      ['S-20261125-D001-evening', '18:00', '20:00'],
      ['S-20261125-D001-pm', '13:30', '17:00'],
      ['S-20261128-D001-pm', '13:30', '17:00'],
      ['S-20261129-D001-am', '09:00', '11:00'],
      ['S-20261129-D001-evening', '17:00', '19:00'],
    ]);
  });

  test('shows them in the order of the day: to patients, to the office, to a doctor who sets a return date', async () => {
    await threePeriods();
    const { sessions } = await hospital.value(viewDoctor, { doctorId: 'D001' }, 'wang');
    const periodsOn = (date: string, all: { date: string; period: string }[]) =>
      all.filter(each => each.date === date).map(({ period }) => period);
    const day = ['morning', 'afternoon', 'evening'];
    expect(periodsOn('2026-11-25', sessions)).toEqual(day);
    const { days } = await hospital.value(viewWeek, { date: '2026-11-23' }, 'office');
    expect(days[2]?.sessions.map(({ period }) => period)).toEqual(day);
    expect(days[6]?.sessions.map(({ period }) => period)).toEqual(['morning', 'evening']);
    expect(days[6]?.closed).toBeUndefined();

    const visit = await bookedIn(hospital, 'S-20261125-D001-evening');
    hospital.at(at('2026-11-25', '17:50'));
    const { appointmentId } = visit;
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    const back = await hospital.value(
      viewReturnVisit,
      { appointmentId, date: '2026-12-06' },
      'nurse',
    );
    expect(back.day).toMatchObject({ open: true, periods: ['morning', 'evening'] });
  });

  test('a Sunday evening is booked, reported for by its own time, missed, listed and counted (R6, R7, R10, R18)', async () => {
    await threePeriods();
    const { reportBy } = await hospital.value(viewSession, { sessionId: evening }, 'wang');
    const times = ['18:30', '18:30', '18:30', '19:00'];
    expect(reportBy).toEqual(times.map(time => at(SUNDAY, time)));
    const missed = await bookedIn(hospital, evening, { slot: 1 });
    const came = await bookedIn(hospital, evening, { account: 'li', n: 2, slot: 0 });
    expect(missed).toMatchObject({ period: 'evening', reportBy: at(SUNDAY, '18:30') });

    const list = await hospital.value(viewList, { date: SUNDAY }, 'nurse');
    expect(list.sessions.map(({ session }) => session.period)).toEqual(['morning', 'evening']);
    const printed = await hospital.value(exportList, { date: SUNDAY, form: 'html' }, 'nurse');
    expect(bytesOf(printed).toString()).toContain('夜门诊');
    const wanted = { date: SUNDAY, period: 'evening' };
    expect((await hospital.value(listBookings, wanted, 'nurse')).totals).toMatchObject({
      capacity: 8,
    });

    hospital.at(at(SUNDAY, '18:30'));
    await hospital.value(checkIn, { appointmentId: came.appointmentId }, 'nurse');
    expect(await hospital.runJobs()).toMatchObject({ settle: { voided: 0 } });
    hospital.at(at(SUNDAY, '18:30') + 1);
    expect(await hospital.runJobs()).toMatchObject({ settle: { voided: 1 } });
    expect(await hospital.all<Strike>('strikes')).toMatchObject([
      { _id: missed.appointmentId, at: at(SUNDAY, '18:30') },
    ]);

    hospital.at(at('2026-11-30', '03:00'));
    await hospital.runJobs();
    const { hospital: sums } = await hospital.value(viewFigures, { from: '2026-11' }, 'lin');
    expect(sums).toMatchObject({ appointments: 2, arrived: 1, noShow: 1, taken: 2 });
    // All six sessions of the week: 16, 14 and 8 places of Wednesday, 14 of Saturday, 8 and 8 of
    // Sunday.
    expect(sums.places).toBe(68);
  });

  test('other hours are previewed, leave booked sessions, and are put back (R2a)', async () => {
    await threePeriods();
    await bookedIn(hospital, evening);
    const shorter = {
      ...hours,
      week: [...hours.week.slice(0, 6), [held('morning', '09:00', '10:00')]],
    };
    const change = {
      kind: 'policy' as const,
      version: 1,
      policy: policyWith({ hours: shorter }),
    };
    const { effect } = await hospital.value(previewChange, { change }, 'office');
    // The next Sunday has sessions as well, and nobody booked its evening.
    expect(effect).toMatchObject({
      withdrawn: 1,
      changed: 2,
      kept: [{ sessionId: evening, bookings: 1 }],
    });
    await setHours(shorter, 1);
    const ends = async () => (await hospital.session('S-20261129-D001-am'))?.slots.at(-1)?.end;
    expect(await ends()).toBe('10:00');
    expect((await hospital.session(evening))?.period).toBe('evening');
    hospital.at(MONDAY + 3 * MINUTE);
    const [done] = await hospital
      .all<{ _id: string; kind: string; at: number }>('changes')
      .then(all => all.filter(({ kind }) => kind === 'policy').sort((a, b) => b.at - a.at));
    const back = { kind: 'putBack' as const, changeId: done!._id };
    const { shown } = await hospital.value(previewChange, { change: back }, 'office');
    await hospital.value(
      applyChange,
      { requestId: 'request-back', change: back, shown, reason },
      'office',
    );
    expect(await ends()).toBe('11:00');
  });

  test('a period is never removed from the hospital, also when its hours are put back', async () => {
    await setHours(hours);
    hospital.at(MONDAY + MINUTE);
    const answer = await hospital.call(
      changePolicy,
      { version: 1, policy: policyWith({}), reason },
      'office',
    );
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: 'PERIOD_GONE', message: expect.stringContaining('夜门诊') },
    });
  });

  test('a period that the hospital does not have cannot be planned', async () => {
    await threePeriods();
    const change = {
      ...{ kind: 'extra' as const, doctorId: 'D001', date: SUNDAY, period: 'night' },
      ...{ start: '21:00', slotMinutes: 30, slots: 2, places: 1 },
      ...{ clinicType: 'expert' as const, room: '1楼01诊室' },
    };
    expect(await hospital.refusal(previewChange, { change }, 'office')).toBe('PERIOD_UNKNOWN');
    const known = { ...change, period: 'afternoon', start: '14:00' };
    expect((await hospital.value(previewChange, { change: known }, 'office')).effect.added).toBe(1);
  });
});

describe('a phone gets the new hours with the answer to its next call', () => {
  const context = {
    ...{ request_id: 'r', time_limit_in_ms: 20_000, memory_limit_in_mb: 256, namespace: 'local' },
    ...{ function_name: 'patient', function_version: '$LATEST' },
    environment: JSON.stringify({ WX_OPENID: 'wang', WX_CONTEXT_KEYS: 'WX_OPENID' }),
  };
  const brought = async (known: unknown) => {
    const answer = await patient({ operation: 'whoAmI', input: {}, hours: known }, context);
    return 'hours' in answer ? answer.hours : undefined;
  };

  test('they apply at once, since sessions are made by them at once', async () => {
    expect(await brought(0)).toBeUndefined();
    await setHours(hours);
    expect(await brought(0)).toEqual({ version: 1, hours });
    expect(await brought(1)).toBeUndefined();
    expect(await brought(undefined)).toBeUndefined();
  });
});
