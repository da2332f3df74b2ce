import { datesOf } from '../../domain/time/months';
import { at, weekdayOf } from '../../domain/time/time';
import { keys } from '../rush/stack';
import { FollowUpMaker } from './followUpMaker';
import { departmentOf, type Lots, lotsOf } from './lots';
import { VisitMaker } from './visitMaker';

export const MONTH = '2026-11';
/** The moment of counting. Everything of the month is over, and no other job has work in it. */
export const NOW = at('2027-01-15', '09:00');

/**
 * A month of visits as the system would have left it: appointments with every result, their
 * sessions, strikes, surveys and follow-ups, and a tenth as many hospital stays. `expected` is
 * counted here, independently of the system.
 */
export function busyMonth(visits: number, seed: number) {
  Object.assign(process.env, keys);
  const lots = lotsOf(seed);
  const calls = new FollowUpMaker(lots);
  const made = new VisitMaker(lots, calls);
  const dates = datesOf(MONTH).filter(date => weekdayOf(date) !== 7);
  for (let n = 0; n < visits; n++) made.make(n, dates[n % dates.length]!);
  const discharges = Array.from({ length: Math.ceil(visits / 10) }, (_, n) =>
    stayOf(n, lots, calls),
  );
  const { appointments, strikes, surveys, sessions } = made;
  const { followUps } = calls;
  return {
    collections: {
      ...{ appointments, strikes, surveys, followUps, discharges },
      sessions: [...sessions.values()],
    },
    expected: lots.expected,
  };
}

/** A hospital stay. The patient is called three times unless dead. */
function stayOf(n: number, { random, count }: Lots, calls: FollowUpMaker) {
  const id = `stay${n}`;
  const date = datesOf(MONTH)[n % 30]!;
  const department = departmentOf(n);
  const dead = random() < 0.01;
  count(dead ? 'leftDead' : 'discharged');
  const rounds = dead
    ? []
    : ['discharge1', 'discharge2', 'discharge3'].map(kind =>
        calls.make(`${kind}-${id}`, date, department, { kind, dischargeId: id }),
      );
  if (rounds.includes(true)) count('followedUp');
  return {
    _id: id,
    dischargedOn: date,
    month: MONTH,
    department,
    dead,
    person: 'sealed '.repeat(40),
    keys: [],
    importedAt: at(date, '20:00'),
    changedAt: at(date, '20:00'),
  };
}
