import { defaultPolicy, policySchema } from '../../types/policy/policy';
import { at } from '../time/time';
import { cancellationQuote, freeUntil, mayCancel, mayMove, reportBy } from './appointment';

const visit = {
  freeUntil: freeUntil('2026-11-25', defaultPolicy),
  date: '2026-11-25',
  startsAt: at('2026-11-25', '08:30'),
  status: 'booked' as const,
  sessionId: 'S-20261125-D001-am',
  slot: 1,
};
const tuesday = (time: string, ms = 0) => at('2026-11-24', time) + ms;

describe('R5: cancelling', () => {
  test.each([
    ['Tuesday 14:59:59.999', tuesday('15:00', -1), 'free'],
    ['Tuesday 15:00:00.000', tuesday('15:00'), 'strike'],
    ['just before the slot starts', visit.startsAt - 1, 'strike'],
    ['as the slot starts', visit.startsAt, 'notPossible'],
  ])('a visit on Wednesday 25 November, cancelled %s: %s', (_said, now, cost) => {
    expect(cancellationQuote(visit, now).cost).toBe(cost);
  });

  test('a late cancellation is refused until the strike is accepted', () => {
    const now = tuesday('15:00');
    expect(mayCancel(visit, false, now)).toEqual({
      ok: false,
      refused: { code: 'CANCEL_COSTS_STRIKE', facts: { freeUntil: now } },
    });
    expect(mayCancel(visit, true, now)).toEqual({ ok: true, value: { late: true } });
    expect(mayCancel(visit, false, now - 1)).toEqual({
      ok: true,
      value: { late: false },
    });
  });

  test.each([
    ['arrived', 'APPOINTMENT_ARRIVED'],
    ['cancelled', 'APPOINTMENT_CANCELLED'],
    ['noshow', 'APPOINTMENT_OVER'],
    ['fulfilled', 'APPOINTMENT_OVER'],
  ] as const)('what is %s cannot be cancelled', (status, code) => {
    expect(mayCancel({ ...visit, status }, true, tuesday('09:00'))).toMatchObject({
      refused: { code },
    });
  });

  test('the end of free cancelling follows the policy', () => {
    const policy = policySchema.parse({ cancellation: { freeDaysBefore: 2, freeUntil: '12:00' } });
    expect(freeUntil('2026-11-25', policy)).toBe(at('2026-11-23', '12:00'));
  });
});

describe('R5: moving', () => {
  const to = { sessionId: visit.sessionId, slot: 2 };
  test('is free, and ends when free cancelling ends', () => {
    expect(mayMove(visit, to, tuesday('15:00', -1)).ok).toBe(true);
    expect(mayMove(visit, to, tuesday('15:00'))).toMatchObject({
      refused: { code: 'MOVE_TOO_LATE' },
    });
  });
  test('to the slot it has already is refused', () => {
    expect(mayMove(visit, visit, tuesday('09:00'))).toMatchObject({
      refused: { code: 'MOVE_SAME_SLOT' },
    });
  });
});

describe('R6: the last moment to report', () => {
  test.each([
    ['morning', '09:00', '10:00'],
    ['morning', '11:30', '11:30'],
    ['afternoon', '15:00', '16:30'],
    ['afternoon', '17:00', '17:00'],
  ] as const)('%s, slot until %s: by %s', (period, end, by) => {
    expect(reportBy({ date: '2026-11-25', period, end }, defaultPolicy)).toBe(at('2026-11-25', by));
  });
});
