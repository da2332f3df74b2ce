import fc from 'fast-check';
import { policyWith } from '../../tests/hospital';
import { defaultPolicy } from '../../types/policy/policy';
import { bookingWindow } from '../booking/session';
import type { RosterRow } from '../timetable/roster';
import {
  type LaterVisit,
  maySetReturn,
  remindersFor,
  returnChoices,
  returnDay,
  standingOf,
} from './returnVisits';
import { dates, later, on, policies, visit } from './returnVisits.testkit';

const row = (weekday: number, period: 'morning' | 'afternoon'): RosterRow => ({
  line: 2,
  department: '产科',
  doctor: '胡长青',
  doctorId: 'D001',
  title: '主任医师',
  weekday: weekday as RosterRow['weekday'],
  period,
  clinicType: 'expert',
  room: '1楼01诊室',
  slotMinutes: 30,
  places: 2,
});

describe('R13: when reminders are sent', () => {
  test('three days before booking closes and on its last day, at the policy’s time', () => {
    expect(remindersFor('2026-12-10', defaultPolicy)).toEqual({
      first: on('12-06', '09:00'),
      last: on('12-09', '09:00'),
      opensAt: on('12-03', '08:00'),
      closesAt: on('12-09', '14:00'),
    });
  });

  test.each<[said: string, policy: object, first: number | undefined, last: number]>([
    [
      'no days before: only on the last day',
      { returnVisit: { remindDaysBefore: 0 } },
      undefined,
      on('12-09', '09:00'),
    ],
    [
      'later than booking closes: on the last day before that',
      { returnVisit: { remindAt: '14:00' } },
      on('12-05', '14:00'),
      on('12-08', '14:00'),
    ],
    [
      'booking opens later than the first: when it is open',
      { booking: { opensDaysAhead: 2 }, cancellation: { freeDaysBefore: 1 } },
      on('12-08', '09:00'),
      on('12-09', '09:00'),
    ],
    [
      'booking opens on its last day: once',
      { booking: { opensDaysAhead: 1, opensAt: '08:00' } },
      undefined,
      on('12-09', '09:00'),
    ],
    [
      'booking opens after the time on its last day: as it opens',
      { booking: { opensDaysAhead: 1, opensAt: '12:00' } },
      undefined,
      on('12-09', '12:00'),
    ],
    [
      'booking until the day itself',
      { booking: { closesDaysBefore: 0 } },
      on('12-07', '09:00'),
      on('12-10', '09:00'),
    ],
  ])('%s', (_said, groups, first, last) => {
    const reminders = remindersFor('2026-12-10', policyWith(groups));
    expect([reminders.first, reminders.last]).toEqual([first, last]);
  });

  test('never before booking opens, never after it closes, the first before the last', () => {
    fc.assert(
      fc.property(policies, dates, (policy, date) => {
        const { first, last } = remindersFor(date, policy);
        const { opensAt, closesAt } = bookingWindow(date, policy);
        expect(last).toBeGreaterThanOrEqual(opensAt);
        expect(last).toBeLessThan(closesAt);
        if (first === undefined) return;
        expect(first).toBeGreaterThanOrEqual(opensAt);
        expect(first).toBeLessThan(last);
      }),
    );
  });
});

describe('R13: the state of a return visit', () => {
  const standing = (visits: LaterVisit[], now: number, of = visit()) =>
    standingOf(of, visits, now).state;

  test('waiting until the date is over, then not booked', () => {
    expect(standing([], on('12-10', '23:59', 59_999))).toBe('waiting');
    expect(standing([], on('12-11'))).toBe('notBooked');
  });

  test('booked for any day after the visit, in that department, by that patient', () => {
    const now = on('12-05');
    expect(standing([later()], now)).toBe('booked');
    expect(standing([later({ date: '2026-12-12' })], on('12-11'))).toBe('booked');
    expect(standing([later({ date: '2026-12-06' })], now)).toBe('booked');
    expect(standing([later({ department: { id: 'K02' } })], now)).toBe('waiting');
    expect(standing([later({ patientId: 'p-2' })], now)).toBe('waiting');
    expect(standing([later({ date: '2026-11-25', reportBy: on('11-25', '16:30') })], now)).toBe(
      'waiting',
    );
    expect(standing([later({ status: 'cancelled' })], now)).toBe('waiting');
  });

  test('came to one of them, even if another was missed', () => {
    const missed = later({ _id: 'b-0', date: '2026-12-04', status: 'noshow' });
    expect(standing([missed, later({ status: 'arrived' })], on('12-10', '09:00'))).toBe('came');
    expect(standing([later({ status: 'fulfilled' })], on('12-20'))).toBe('came');
  });

  test('booked and not come: until the date is over it can be booked again', () => {
    const early = later({ date: '2026-12-04', status: 'noshow' });
    expect(standing([early], on('12-05'))).toBe('waiting');
    expect(standing([early], on('12-11'))).toBe('notCome');
    expect(standing([later()], on('12-10', '10:00'))).toBe('booked');
    expect(standing([later()], on('12-10', '10:00', 1))).toBe('waiting');
    expect(standing([later()], on('12-11'))).toBe('notCome');
    expect(standing([later({ status: 'noshow' })], on('12-11'))).toBe('notCome');
  });

  test('an appointment from before the date was set again does not count', () => {
    const again = visit({ setAt: on('12-12', '09:00'), date: '2026-12-24' });
    const old = later({ status: 'noshow' });
    expect(standing([old], on('12-13'), again)).toBe('waiting');
    expect(standing([old], on('12-25'), again)).toBe('notBooked');
  });

  test('a settled state stays', () => {
    const settled = visit({ open: false, state: 'notBooked' });
    expect(standing([later({ date: '2026-12-20', status: 'arrived' })], on('12-21'), settled)).toBe(
      'notBooked',
    );
    expect(
      standing(
        [later({ status: 'arrived' })],
        on('12-11'),
        visit({ open: false, state: 'withdrawn' }),
      ),
    ).toBe('withdrawn');
  });
});

describe('R13: possible dates', () => {
  const arrived = { status: 'arrived' as const, date: '2026-11-25' };
  const now = on('11-25', '10:00');
  const may = (
    date: string,
    of: Parameters<typeof maySetReturn>[0] = arrived,
    policy = defaultPolicy,
  ) => {
    const allowed = maySetReturn(of, undefined, date, policy, now);
    return allowed.ok ? 'ok' : allowed.refused;
  };

  test('after the visit, not before today, within a year', () => {
    const bounds = { from: '2026-11-26', until: '2027-11-26' };
    expect(may('2026-11-25')).toEqual({ code: 'RETURN_DATE_RANGE', facts: bounds });
    expect(may('2026-11-26')).toBe('ok');
    expect(may('2027-11-26')).toBe('ok');
    expect(may('2027-11-27')).toMatchObject({ code: 'RETURN_DATE_RANGE' });
    expect(may('2026-11-25', { ...arrived, date: '2026-11-20' })).toMatchObject({
      code: 'RETURN_DATE_RANGE',
    });
  });

  test('not on a closed day: the refusal names the next open one', () => {
    expect(may('2026-11-29')).toEqual({
      code: 'RETURN_DATE_CLOSED',
      facts: { date: '2026-11-29', next: '2026-11-30' },
    });
    const closings = [{ date: '2026-12-10', reason: '盘点' }];
    expect(may('2026-12-10', arrived, policyWith({ calendar: { closings } }))).toMatchObject({
      facts: { next: '2026-12-11' },
    });
  });

  test('only at a visit whose patient has arrived, and not after they came back', () => {
    for (const status of ['booked', 'cancelled', 'noshow'] as const)
      expect(may('2026-12-10', { ...arrived, status })).toMatchObject({
        code: 'RETURN_NOT_ARRIVED',
      });
    const back = { state: 'came' as const, by: later({ date: '2026-12-01' }) };
    expect(maySetReturn(arrived, back, '2026-12-10', defaultPolicy, now)).toMatchObject({
      refused: { code: 'RETURN_MET', facts: { date: '2026-12-01' } },
    });
  });

  test('the doctor’s sessions of a day in the roster', () => {
    const rows = [row(3, 'morning'), row(3, 'afternoon'), row(6, 'morning')];
    expect(returnDay('2026-12-02', rows, defaultPolicy)).toEqual({
      date: '2026-12-02',
      open: true,
      periods: ['morning', 'afternoon'],
    });
    expect(returnDay('2026-12-03', rows, defaultPolicy).periods).toEqual([]);
    expect(returnDay('2026-12-06', rows, defaultPolicy)).toEqual({
      date: '2026-12-06',
      open: false,
      periods: [],
    });
  });

  test('quick choices: the doctor’s first day from then on, else the first open day', () => {
    const dates = (rows: RosterRow[], today = '2026-11-25') =>
      returnChoices(today, rows, defaultPolicy).map(({ day }) => day.date);
    expect(dates([row(3, 'morning')])).toEqual([
      '2026-12-02',
      '2026-12-09',
      '2026-12-30',
      '2027-03-03',
    ]);
    expect(dates([], '2026-11-22')).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-22',
      '2027-02-22',
    ]);
    expect(dates([], '2026-11-30')[3]).toBe('2027-03-01');
  });
});
