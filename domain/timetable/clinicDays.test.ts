import { defaultPolicy } from '../../types/policy/policy';
import { defaultHours } from '../../types/timetable/hours';
import { HOLIDAYS_2026, MAKE_UP_2026, yearOf } from '../time/published.testkit';
import { type LocalDate, weekdayOf } from '../time/time';
import { type DayRules, dayOf as dayBy } from './clinicDays';

type OwnDays = DayRules['calendar'];
const own = (days: Partial<OwnDays>): OwnDays => ({ closings: [], openings: [], ...days });
const dayOf = (date: LocalDate, calendar = own({}), hours = defaultHours) =>
  dayBy(date, { ...defaultPolicy, calendar, hours });
const periods = (date: LocalDate, days?: OwnDays) =>
  dayOf(date, days).hours.map(({ period }) => period);

test.each(yearOf(2026))(
  'R2: %s is open, make-up or closed as in the published arrangement',
  date => {
    const day = dayOf(date);
    const weekday = weekdayOf(date);
    if (HOLIDAYS_2026.includes(date)) {
      expect(day).toEqual({ date, kind: 'closed', rosterWeekday: null, hours: [] });
    } else if (MAKE_UP_2026.includes(date)) {
      expect(day).toMatchObject({ kind: 'makeUp', rosterWeekday: weekday === 6 ? 5 : 1 });
      expect(periods(date)).toEqual(['morning', 'afternoon']);
    } else if (weekday === 7) {
      expect(day).toMatchObject({ kind: 'closed', hours: [] });
    } else {
      expect(day).toMatchObject({ kind: 'open', rosterWeekday: weekday });
      expect(periods(date)).toEqual(weekday === 6 ? ['morning'] : ['morning', 'afternoon']);
    }
  },
);

test('R2: clinic hours are 08:00 to 12:00 and 14:30 to 17:30', () => {
  expect(dayOf('2026-11-25').hours).toEqual([
    { period: 'morning', start: '08:00', end: '12:00' },
    { period: 'afternoon', start: '14:30', end: '17:30' },
  ]);
  expect(dayOf('2026-11-28').hours).toEqual([{ period: 'morning', start: '08:00', end: '12:00' }]);
});

test('R2: 1 January 2027 is closed although its arrangement is not published', () => {
  expect(dayOf('2027-01-01')).toMatchObject({ kind: 'closed', hours: [] });
});

describe('a hospital that opens on Sundays, and closes on Saturdays and Mondays (R2)', () => {
  const held = defaultHours.week[0]!;
  const hours = { ...defaultHours, week: [[], held, held, held, held, [], held] };
  const kindOf = (date: LocalDate, days?: OwnDays) => {
    const { kind, rosterWeekday } = dayOf(date, days, hours);
    return [kind, rosterWeekday];
  };

  test('follows its own week, except on holidays', () => {
    expect(kindOf('2026-11-29')).toEqual(['open', 7]);
    expect(kindOf('2026-11-28')).toEqual(['closed', null]);
    expect(kindOf('2026-11-30')).toEqual(['closed', null]);
    expect(kindOf('2026-10-04')).toEqual(['closed', null]);
  });

  test('an opened Sunday has its own roster, an opened Saturday Friday’s', () => {
    const reason = '义诊';
    const openings = ['2026-10-04', '2026-11-28'].map(date => ({ date, reason }));
    expect(kindOf('2026-10-04', own({ openings }))).toEqual(['open', 7]);
    expect(kindOf('2026-11-28', own({ openings }))).toEqual(['makeUp', 5]);
    const asSunday = [{ date: '2026-11-30', reason, worksAs: 7 }];
    expect(kindOf('2026-11-30', own({ openings: asSunday }))).toEqual(['makeUp', 7]);
  });
});

describe('days the office closed or opened (R2)', () => {
  const reason = '门诊楼停电检修';

  test('a closing applies to a working day, a Saturday and a make-up day', () => {
    for (const date of ['2026-11-25', '2026-11-28', '2026-10-10']) {
      const closings = [{ date, reason }];
      expect(dayOf(date, own({ closings }))).toEqual({
        date,
        kind: 'closed',
        rosterWeekday: null,
        hours: [],
        reason,
      });
    }
    expect(dayOf('2026-11-26', own({ closings: [{ date: '2026-11-25', reason }] })).kind).toBe(
      'open',
    );
  });

  test('an opening wins over a holiday, with the roster of its own weekday', () => {
    const openings = [{ date: '2026-10-07', reason }];
    expect(dayOf('2026-10-07', own({ openings }))).toMatchObject({
      kind: 'open',
      rosterWeekday: 3,
      reason,
    });
    expect(periods('2026-10-07', own({ openings }))).toEqual(['morning', 'afternoon']);
  });

  test('an opened Sunday has Monday’s roster, an opened holiday Saturday its own', () => {
    const openings = ['2026-11-29', '2026-10-03'].map(date => ({ date, reason }));
    expect(dayOf('2026-11-29', own({ openings }))).toMatchObject({
      kind: 'makeUp',
      rosterWeekday: 1,
    });
    expect(dayOf('2026-10-03', own({ openings }))).toMatchObject({
      kind: 'open',
      rosterWeekday: 6,
    });
  });

  test('an opening can set the roster of a make-up day', () => {
    const openings = [
      { date: '2026-10-10', reason, worksAs: 3 },
      { date: '2026-09-20', reason, worksAs: 6 },
    ];
    expect(dayOf('2026-10-10', own({ openings }))).toMatchObject({
      kind: 'makeUp',
      rosterWeekday: 3,
    });
    expect(dayOf('2026-09-20', own({ openings }))).toMatchObject({
      kind: 'makeUp',
      rosterWeekday: 6,
    });
    expect(periods('2026-09-20', own({ openings }))).toEqual(['morning']);
  });

  test('an opening without a weekday keeps a make-up Saturday a make-up day', () => {
    const openings = [{ date: '2026-10-10', reason }];
    expect(dayOf('2026-10-10', own({ openings }))).toMatchObject({
      kind: 'makeUp',
      rosterWeekday: 5,
    });
  });

  test('a closing wins over an opening', () => {
    const both = own({
      closings: [{ date: '2026-10-07', reason }],
      openings: [{ date: '2026-10-07', reason }],
    });
    expect(dayOf('2026-10-07', both).kind).toBe('closed');
  });
});
