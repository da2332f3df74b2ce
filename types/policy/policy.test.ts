import * as z from 'zod';
import { defaultHours } from '../timetable/hours';
import { policyFields } from './fields';
import { defaultPolicy, policySchema } from './policy';

const problems = (policy: unknown) =>
  (policySchema.safeParse(policy).error?.issues ?? []).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);

const [morning, afternoon] = defaultHours.periods;
/** Hours with a changed second period. */
const hoursWith = (change: object) => ({
  hours: { ...defaultHours, periods: [morning, { ...afternoon, ...change }] },
});
/** Hours of a hospital that only opens on Mondays. */
const week = (monday: [period: string, start: string, end: string][]) => ({
  hours: {
    ...defaultHours,
    week: [monday.map(([period, start, end]) => ({ period, start, end })), ...Array(6).fill([])],
  },
});

describe('the policy', () => {
  test('the defaults are the rule book’s own values, without contradictions', () => {
    expect(problems({})).toEqual([]);
    expect(defaultPolicy).toMatchObject({
      account: { maxPatients: 5 },
      booking: { opensDaysAhead: 7, opensAt: '08:00', closesDaysBefore: 1, closesAt: '14:00' },
      cancellation: { freeDaysBefore: 1, freeUntil: '15:00' },
      hours: { periods: [{ reportBy: '10:00' }, { reportBy: '16:30' }] },
      bar: { strikes: 3, windowMonths: 1, lastsMonths: 6 },
      stop: { daysBefore: 1, until: '16:00' },
      lists: { eveningAt: '16:30', morningAt: '07:30' },
    });
  });

  test('every number has bounds, and a value outside is reported with its field', () => {
    type Node = {
      type?: string;
      minimum?: number;
      maximum?: number;
      properties?: Record<string, Node>;
    };
    const numbers: [path: string[], node: Node][] = [];
    const walk = (node: Node, path: string[]) => {
      if (node.type === 'integer' || node.type === 'number') numbers.push([path, node]);
      for (const [key, next] of Object.entries(node.properties ?? {})) walk(next, [...path, key]);
    };
    walk(z.toJSONSchema(policyFields, { io: 'input' }) as Node, []);
    expect(numbers.length).toBeGreaterThanOrEqual(15);
    for (const [path, { minimum, maximum }] of numbers) {
      expect(minimum).toBeGreaterThanOrEqual(0);
      expect(maximum).toBeLessThanOrEqual(20_000);
      for (const wrong of [minimum! - 1, maximum! + 1, 1.5, '3', null]) {
        const policy = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), wrong);
        expect(problems(policy).map(([field]) => field)).toContain(path.join('.'));
      }
    }
  });

  test.each([
    ['booking.closesDaysBefore', 'CLOSES_BEFORE_OPENS', { booking: { closesDaysBefore: 8 } }],
    [
      'booking.closesDaysBefore',
      'CLOSES_BEFORE_OPENS',
      { booking: { closesDaysBefore: 7, closesAt: '08:00' } },
    ],
    ['cancellation.freeDaysBefore', 'FREE_BEFORE_OPENS', { cancellation: { freeDaysBefore: 9 } }],
    ['session.layOutDaysAhead', 'LAID_OUT_TOO_LATE', { session: { layOutDaysAhead: 6 } }],
    [
      'booking.maxPerDepartmentDay',
      'DEPARTMENT_MORE_THAN_DAY',
      { booking: { maxPerDepartmentDay: 3 } },
    ],
    ['booking.maxPerDay', 'DAY_MORE_THAN_ALL', { booking: { maxPerDay: 6 } }],
    ['hours.periods.1.reportBy', 'REPORT_ORDER', hoursWith({ reportBy: '10:00' })],
    ['hours.periods.1.name', 'PERIOD_NAME_TWICE', hoursWith({ name: '上午' })],
    ['hours.week.0.0.period', 'HOURS_PERIOD_UNKNOWN', week([['night', '18:00', '20:00']])],
    ['hours.week.0.0.end', 'HOURS_BACKWARDS', week([['morning', '12:00', '12:00']])],
    [
      'hours.week.0.1.start',
      'HOURS_OVERLAP',
      week([
        ['morning', '08:00', '12:00'],
        ['afternoon', '11:59', '17:00'],
      ]),
    ],
    [
      'hours.week.0.1.period',
      'HOURS_ORDER',
      week([
        ['afternoon', '08:00', '12:00'],
        ['morning', '13:00', '17:00'],
      ]),
    ],
    ['hours.week', 'HOURS_NONE', week([])],
    [
      'calendar.closings.1.date',
      'DAY_TWICE',
      {
        calendar: {
          closings: [
            { date: '2026-12-01', reason: '检修' },
            { date: '2026-12-01', reason: '院庆' },
          ],
        },
      },
    ],
    [
      'calendar.openings.0.date',
      'DAY_CLOSED_AND_OPEN',
      {
        calendar: {
          closings: [{ date: '2026-12-06', reason: '检修' }],
          openings: [{ date: '2026-12-06', reason: '义诊' }],
        },
      },
    ],
  ])('a contradiction is reported with its field: %s, %s', (path, problem, policy) => {
    expect(problems(policy)).toEqual([[path, problem]]);
  });

  test('booking may close a minute after it opens', () => {
    expect(problems({ booking: { closesDaysBefore: 7, closesAt: '08:01' } })).toEqual([]);
  });
});
