import * as z from 'zod';
import { policyFields } from './fields';
import { defaultPolicy, policySchema } from './policy';

const problems = (policy: unknown) =>
  (policySchema.safeParse(policy).error?.issues ?? []).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);

describe('the policy', () => {
  test('a hospital that changed nothing has the rule book’s own numbers, and they hold together', () => {
    expect(problems({})).toEqual([]);
    expect(defaultPolicy).toMatchObject({
      account: { maxPatients: 5 },
      booking: { opensDaysAhead: 7, opensAt: '08:00', closesDaysBefore: 1, closesAt: '14:00' },
      cancellation: { freeDaysBefore: 1, freeUntil: '15:00' },
      checkIn: { morningBy: '10:00', afternoonBy: '16:30' },
      bar: { strikes: 3, windowMonths: 1, lastsMonths: 6 },
      stop: { daysBefore: 1, until: '16:00' },
      lists: { eveningAt: '16:30', morningAt: '07:30' },
    });
  });

  test('every number has bounds, and what lies outside them names its field', () => {
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
      expect(maximum).toBeLessThanOrEqual(100);
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
    [
      'checkIn.afternoonBy',
      'AFTERNOON_BEFORE_MORNING',
      { checkIn: { morningBy: '10:00', afternoonBy: '10:00' } },
    ],
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
  ])('what contradicts itself names the field: %s, %s', (path, problem, policy) => {
    expect(problems(policy)).toEqual([[path, problem]]);
  });

  test('booking that closes a minute after it opens holds together', () => {
    expect(problems({ booking: { closesDaysBefore: 7, closesAt: '08:01' } })).toEqual([]);
  });
});
