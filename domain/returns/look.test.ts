import fc from 'fast-check';
import { defaultPolicy } from '../../types/policy/policy';
import { bookingWindow } from '../booking/session';
import { addDays, at, dateOf } from '../time/time';
import { firstLook, type LaterVisit, look, standingOf } from './returnVisits';
import { dates, later, on, policies, visit } from './returnVisits.testkit';

const bookings = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 50 }),
    status: fc.constantFrom<LaterVisit['status']>('booked', 'cancelled', 'noshow', 'arrived'),
  }),
  { maxLength: 3 },
);

describe('R13: what the job does', () => {
  const see = (now: number, visits: LaterVisit[] = [], of = visit()) =>
    look(of, visits, defaultPolicy, now);

  test('a patient who has not booked is reminded at both moments', () => {
    expect(see(on('12-06', '08:59', 59_999))).toEqual({
      reminded: 0,
      nextAt: on('12-06', '09:00'),
    });
    expect(see(on('12-06', '09:00'))).toEqual({
      remind: 1,
      reminded: 1,
      nextAt: on('12-09', '09:00'),
    });
    const once = visit({ reminded: 1 });
    expect(see(on('12-08'), [], once)).toEqual({ reminded: 1, nextAt: on('12-09', '09:00') });
    expect(see(on('12-09', '09:00'), [], once)).toEqual({
      remind: 2,
      reminded: 2,
      nextAt: on('12-11'),
    });
    expect(see(on('12-10'), [], visit({ reminded: 2 }))).toEqual({
      reminded: 2,
      nextAt: on('12-11'),
    });
    expect(see(on('12-11'), [], visit({ reminded: 2 }))).toEqual({ settle: 'notBooked' });
  });

  test('a late job sends only the last reminder, and none when booking is closed', () => {
    expect(see(on('12-07', '20:00'))).toMatchObject({ remind: 1, nextAt: on('12-09', '09:00') });
    expect(see(on('12-09', '13:59', 59_999))).toEqual({
      remind: 2,
      reminded: 2,
      nextAt: on('12-11'),
    });
    expect(see(on('12-09', '14:00'))).toEqual({ reminded: 0, nextAt: on('12-11') });
  });

  test('a date set too late for the first reminder has only that on the last day; set on the last day, it is sent at once', () => {
    const near = visit({ setAt: on('12-06', '09:00') });
    expect(see(on('12-07'), [], near)).toEqual({ reminded: 0, nextAt: on('12-09', '09:00') });
    expect(see(on('12-09', '11:00'), [], visit({ setAt: on('12-09', '11:00') }))).toMatchObject({
      remind: 2,
    });
    expect(firstLook('2026-12-10', defaultPolicy, on('12-06', '08:59'))).toBe(on('12-06', '09:00'));
    expect(firstLook('2026-12-10', defaultPolicy, on('12-06', '09:00'))).toBe(on('12-09', '09:00'));
    expect(firstLook('2026-12-10', defaultPolicy, on('12-09', '11:00'))).toBe(on('12-09', '11:00'));
    expect(firstLook('2026-12-10', defaultPolicy, on('12-09', '14:00'))).toBe(on('12-11'));
  });

  test('a patient who has booked is not reminded; on the last day the job looks every hour, since they may cancel', () => {
    expect(see(on('12-06', '09:00'), [later()])).toEqual({
      reminded: 0,
      nextAt: on('12-09', '09:00'),
    });
    expect(see(on('12-09', '09:00'), [later()])).toEqual({
      reminded: 0,
      nextAt: on('12-09', '10:00'),
    });
    expect(see(on('12-09', '10:00'), [later({ status: 'cancelled' })])).toMatchObject({
      remind: 2,
    });
    expect(see(on('12-09', '13:00'), [later()])).toEqual({ reminded: 0, nextAt: on('12-11') });
  });

  test('came, or booked a later day and then missed it', () => {
    // A check-in may be taken back during its day.
    const arrived = [later({ status: 'arrived' })];
    expect(see(on('12-10', '12:00'), arrived)).toEqual({ reminded: 0, nextAt: on('12-11') });
    expect(see(on('12-11'), arrived)).toEqual({ settle: 'came' });
    const after = later({ date: '2026-12-14' });
    expect(see(on('12-11'), [after])).toEqual({ reminded: 0, nextAt: on('12-15') });
    expect(see(on('12-15'), [{ ...after, status: 'noshow' }])).toEqual({ settle: 'notCome' });
    expect(see(on('12-15'), [{ ...after, status: 'cancelled' }])).toEqual({ settle: 'notBooked' });
  });

  test('always: it ends, each reminder is sent at most once, in order, while booking is open', () => {
    fc.assert(
      fc.property(
        policies,
        dates,
        fc.integer({ min: 1, max: 40 }),
        bookings,
        (policy, date, ahead, chosen) => {
          const setAt = at(addDays(date, -ahead), '09:30');
          const of = visit({ date, visitDate: dateOf(setAt), setAt });
          const visits = chosen.map(({ day, status }, n) => {
            const on = addDays(of.visitDate, day);
            return later({ _id: `b-${n}`, date: on, status, reportBy: at(on, '10:00') });
          });
          const { opensAt, closesAt } = bookingWindow(date, policy);
          const sent: number[] = [];
          let [now, current, looks] = [firstLook(date, policy, setAt), of, 0];
          expect(now).toBeGreaterThanOrEqual(setAt);
          for (;;) {
            const next = look(current, visits, policy, now);
            if ('settle' in next) break;
            if (next.remind) {
              expect(now).toBeGreaterThanOrEqual(opensAt);
              expect(now).toBeLessThan(closesAt);
              expect(standingOf(current, visits, now).state).toBe('waiting');
              sent.push(next.remind);
            }
            expect(next.nextAt).toBeGreaterThan(now);
            current = { ...current, reminded: next.reminded };
            now = next.nextAt;
            expect(++looks).toBeLessThan(40);
          }
          expect(sent).toEqual([...new Set(sent)].sort());
          if (!visits.length) {
            expect(dateOf(now)).toBe(addDays(date, 1));
            expect(sent.includes(2)).toBe(setAt < closesAt);
          }
        },
      ),
    );
  });
});
