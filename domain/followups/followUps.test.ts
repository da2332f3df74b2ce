import fc from 'fast-check';
import {
  type FollowUpKind,
  followUpKinds,
  followUpOutcomes,
} from '../../types/followups/followUps';
import { defaultPolicy, policySchema } from '../../types/policy/policy';
import { becomes } from '../calling/outcomes';
import { isStatutoryHoliday } from '../time/calendar';
import { addDays, daysBetween } from '../time/time';
import {
  afterTry,
  callableFrom,
  dueOf,
  type FollowUpStanding,
  followUpStateOf,
  isCallable,
  isChosen,
  isSampled,
  monthsLater,
  opensOn,
  roundsToPlan,
} from './followUps';

describe('R15: due dates by kind of follow-up', () => {
  test.each<[FollowUpKind, string, string, string]>([
    ['outpatientSeen', '2026-11-20', '2026-11-25', 'an ordinary weekend is no working day'],
    ['outpatientSeen', '2026-02-12', '2026-02-24', 'Saturday 14 February is made up for'],
    ['outpatientSeen', '2026-02-13', '2026-02-25', 'Spring Festival lasts until the 23rd'],
    ['outpatientSeen', '2026-02-26', '2026-03-02', 'Saturday 28 February is made up for'],
    ['outpatientSeen', '2026-09-18', '2026-09-22', 'Sunday 20 September is made up for'],
    ['outpatientSeen', '2026-09-30', '2026-10-10', 'and Saturday 10 October after National Day'],
    ['outpatientMissed', '2026-09-29', '2026-10-09', 'over National Day'],
    ['healthCheck', '2026-09-29', '2026-10-12', 'five working days over National Day'],
    ['healthCheck', '2026-02-11', '2026-02-25', 'five working days over Spring Festival'],
    ['dischargeDay', '2026-11-20', '2026-11-20', 'the day itself'],
    [
      'dischargeDay',
      '2026-02-17',
      '2026-02-20',
      'New Year’s Day: the first day after the festival',
    ],
    ['discharge1', '2026-11-09', '2026-11-12', 'three working days come before five days'],
    ['discharge1', '2026-11-20', '2026-11-25', 'Friday: both come to the same day'],
    ['discharge1', '2026-02-13', '2026-02-20', 'five days are the second of the year: put off'],
    ['discharge1', '2026-09-30', '2026-10-05', 'five days come before three working days'],
    ['discharge2', '2026-11-09', '2026-11-19', 'ten days'],
    ['discharge2', '2026-09-22', '2026-10-04', 'ten days are 2 October: put off'],
    ['discharge3', '2026-11-09', '2026-12-09', 'a month'],
    ['discharge3', '2026-01-31', '2026-02-28', 'a month clipped'],
    ['discharge3', '2028-01-30', '2028-02-29', 'a month clipped in a leap year'],
    ['discharge3', '2026-01-17', '2026-02-20', 'a month is New Year’s Day: put off'],
    ['returnMissed', '2026-11-20', '2026-11-25', 'as who did not come'],
    ['careWorry', '2026-11-20', '2026-11-23', 'the next working day'],
  ])('%s from %s is due on %s: %s', (kind, date, dueOn) => {
    expect(dueOf(kind as never, date, defaultPolicy)).toBe(dueOn);
  });

  test('without the rule of working days the first round is due after five days', () => {
    const policy = policySchema.parse({ followUp: { firstWorkingDays: 0 } });
    expect(dueOf('discharge1', '2026-11-09', policy)).toBe('2026-11-14');
  });

  test('nobody is called on a statutory holiday', () => {
    for (const date of ['2026-01-01', '2026-02-16', '2026-02-19', '2026-10-01', '2026-10-03'])
      expect([date, isCallable(date)]).toEqual([date, false]);
    for (const date of ['2026-02-15', '2026-02-20', '2026-10-04', '2026-11-22'])
      expect([date, isCallable(date)]).toEqual([date, true]);
    expect(callableFrom('2026-02-16')).toBe('2026-02-20');
  });
});

describe('R15: when a follow-up appears on the list', () => {
  test.each<[FollowUpKind, string, string, string]>([
    ['outpatientSeen', '2026-11-17', '2026-11-20', '2026-11-18'],
    ['discharge1', '2026-11-09', '2026-11-12', '2026-11-10'],
    ['discharge2', '2026-11-09', '2026-11-19', '2026-11-17'],
    ['discharge2', '2026-09-24', '2026-10-04', '2026-09-29'],
    ['dischargeDay', '2026-11-20', '2026-11-20', '2026-11-20'],
    ['careWorry', '2026-11-20', '2026-11-23', '2026-11-20'],
    ['outpatientSeen', '2026-11-20', '2026-11-25', '2026-11-23'],
    ['outpatientSeen', '2026-11-25', '2026-11-30', '2026-11-26'],
  ])('%s of %s, due on %s, appears on %s', (kind, date, dueOn, opens) => {
    expect(opensOn(kind, date, dueOn, 3)).toBe(opens);
  });
});

const dates = fc.integer({ min: 0, max: 1200 }).map(days => addDays('2025-06-01', days));
const kinds = fc.constantFrom(
  ...followUpKinds.filter(
    (kind): kind is Exclude<FollowUpKind, 'referred' | 'byCondition' | 'homeVisit'> =>
      !isChosen(kind),
  ),
);
const tries = fc.integer({ min: 1, max: 10 });

test('for every day: the due day is on or after it, the opening day in between, both on days for calls', () => {
  fc.assert(
    fc.property(kinds, dates, tries, (kind, date, most) => {
      const dueOn = dueOf(kind, date, defaultPolicy);
      const opens = opensOn(kind, date, dueOn, most);
      expect(dueOn >= date).toBe(true);
      expect(opens >= date && opens <= dueOn).toBe(true);
      expect([isStatutoryHoliday(dueOn), isStatutoryHoliday(opens)]).toEqual([false, false]);
    }),
  );
});

test('the first round is due within five days, later only because of a holiday', () => {
  fc.assert(
    fc.property(dates, date => {
      const dueOn = dueOf('discharge1', date, defaultPolicy);
      expect(dueOn <= callableFrom(addDays(date, 5))).toBe(true);
    }),
  );
});

const planned = (
  kind: Parameters<typeof dueOf>[0],
  date: string,
  most: number,
): FollowUpStanding => {
  const dueOn = dueOf(kind, date, defaultPolicy);
  return { state: 'open', triedOn: [], dueOn, nextOn: opensOn(kind, date, dueOn, most) };
};
const attempts = fc.array(
  fc.record({
    outcome: fc.constantFrom(...followUpOutcomes),
    after: fc.integer({ min: 0, max: 20 }),
  }),
  { maxLength: 15 },
);

test('a planned follow-up has exactly one state, after any tries and on any day', () => {
  fc.assert(
    fc.property(kinds, dates, tries, attempts, (kind, date, most, sequence) => {
      let standing = planned(kind, date, most);
      let today = date;
      const look = () => {
        const open = standing.state === 'open';
        const fresh = open && !standing.triedOn.length;
        const holds = {
          planned: fresh && today < standing.nextOn && today <= standing.dueOn,
          due: fresh && today >= standing.nextOn && today <= standing.dueOn,
          overdue: fresh && today > standing.dueOn,
          retry: open && standing.triedOn.length > 0,
          reached: standing.state === 'reached',
          closed: standing.state === 'closed',
        };
        const held = Object.entries(holds).filter(([, is]) => is);
        expect(held.map(([state]) => state)).toEqual([followUpStateOf(standing, today)]);
        expect(standing.triedOn.length).toBeLessThanOrEqual(most);
        expect(standing.closedBecause !== undefined).toBe(standing.state === 'closed');
      };
      look();
      for (const { outcome, after } of sequence) {
        today = addDays(today, after);
        const before = standing;
        standing = afterTry(before, outcome, today, most);
        look();
        if (before.state !== 'open') expect(standing).toBe(before);
        else if (outcome === 'reached') expect(standing.state).toBe('reached');
        else if (becomes(outcome) !== 'again')
          expect(standing).toMatchObject({ state: 'closed', closedBecause: outcome });
        else if (standing.state === 'open') {
          expect(standing.nextOn > today && isCallable(standing.nextOn)).toBe(true);
          expect(daysBetween(today, standing.nextOn)).toBeLessThanOrEqual(6);
        } else expect(standing.triedOn).toHaveLength(most);
      }
    }),
    { numRuns: 300 },
  );
});

test('R15: tried on three days without an answer, it is closed with the last reason; two tries on a day count once', () => {
  let standing = planned('discharge1', '2026-11-09', 3);
  standing = afterTry(standing, 'wrongNumber', '2026-11-10', 3);
  standing = afterTry(standing, 'busy', '2026-11-10', 3);
  expect(standing).toMatchObject({ state: 'open', nextOn: '2026-11-11', triedOn: ['2026-11-10'] });
  standing = afterTry(standing, 'noAnswer', '2026-11-11', 3);
  expect(followUpStateOf(standing, '2026-11-11')).toBe('retry');
  standing = afterTry(standing, 'noAnswer', '2026-11-12', 3);
  expect(standing).toMatchObject({ state: 'closed', closedBecause: 'noAnswer' });
});

test('a retry that falls on a holiday is moved after it', () => {
  const standing = afterTry(planned('discharge2', '2026-02-05', 3), 'busy', '2026-02-15', 3);
  expect(standing.nextOn).toBe('2026-02-20');
});

test('the call on the day of discharge is planned while it can still be made', () => {
  expect(roundsToPlan('2026-11-20', '2026-11-21')[0]).toBe('dischargeDay');
  expect(roundsToPlan('2026-11-20', '2026-11-22')[0]).toBe('discharge1');
  expect(roundsToPlan('2026-09-30', '2026-10-04')[0]).toBe('dischargeDay');
});

test('months end on an existing day', () => {
  expect(monthsLater('2026-12-31', 2)).toBe('2027-02-28');
});

test('the sample is the same each time and has the asked size', () => {
  const hashes = Array.from({ length: 1000 }, (_, n) => (n * 2654435761) % 2 ** 32);
  const drawn = hashes.filter(hash => isSampled(hash, 10));
  expect(drawn).toEqual(hashes.filter(hash => isSampled(hash, 10)));
  expect(drawn.length).toBeGreaterThan(70);
  expect(drawn.length).toBeLessThan(130);
  expect(hashes.some(hash => isSampled(hash, 0))).toBe(false);
  expect(hashes.every(hash => isSampled(hash, 100))).toBe(true);
});
