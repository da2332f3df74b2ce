import type { Policy } from '../../types/policy/policy';
import { addMonths, type Moment } from '../time/time';

/**
 * A no-show or late cancellation (R7). An appointment has at most one, so its `_id` is the
 * appointment's.
 */
export interface Strike {
  _id: string;
  patientId: string;
  /** The account that booked the visit: the strike also counts against the account (R8). */
  account?: string;
  /** The account had proven to hold the patient when the strike was recorded (R23). */
  proven?: true;
  kind: 'noShow' | 'lateCancellation';
  /** The deadline for check-in, or the moment of the cancellation; not when a job noticed it. */
  at: Moment;
  recordedAt: Moment;
  /** The department of the visit; missing in old strikes. */
  department?: { id: string; name: string };
  /** `reason` is sealed. */
  revoked?: { at: Moment; by: string; reason: string };
}

/**
 * The time in which a patient may not book (R8): from the strike that completed it until before
 * `until`.
 */
export interface Bar {
  from: Moment;
  until: Moment;
  /** The strikes that caused or prolonged it; they are spent once it is over. */
  strikes: string[];
}

type Rules = Policy['bar'];
type Counted = Pick<Strike, '_id' | 'at' | 'revoked'>;

/** The live strikes in the order of their moments, then of their ids. */
const liveInOrder = <S extends Counted>(strikes: readonly S[]): S[] =>
  [...new Map(strikes.map(strike => [strike._id, strike])).values()]
    .filter(({ revoked }) => !revoked)
    .sort((a, b) => a.at - b.at || (a._id < b._id ? -1 : 1));

/**
 * The window of a strike: from `windowMonths` calendar months before it to the strike, both ends
 * included (R8).
 */
export const windowOf = (moment: Moment, rules: Rules): { from: Moment; to: Moment } => ({
  from: addMonths(moment, -rules.windowMonths),
  to: moment,
});

/**
 * The bars that follow from a patient's strikes (R8), in any order in which they became known. A
 * strike that completes `strikes` within its window starts a bar at its moment; one that does so
 * during a bar prolongs it. Strikes that led to a bar are spent and do not count after it ends. One
 * more strike never makes a bar end earlier.
 */
export function barsOf(strikes: readonly Counted[], rules: Rules): Bar[] {
  const bars: Bar[] = [];
  let counting: Counted[] = [];
  for (const strike of liveInOrder(strikes)) {
    const bar = bars.at(-1);
    if (bar && strike.at >= bar.until) {
      const spent = new Set(bar.strikes);
      counting = counting.filter(({ _id }) => !spent.has(_id));
    }
    counting.push(strike);
    const { from } = windowOf(strike.at, rules);
    const within = counting.filter(({ at }) => at >= from);
    if (within.length < rules.strikes) continue;
    const until = addMonths(strike.at, rules.lastsMonths);
    const ids = within.map(({ _id }) => _id);
    if (bar && strike.at < bar.until) {
      bar.until = Math.max(bar.until, until);
      bar.strikes = [...new Set([...bar.strikes, ...ids])];
    } else bars.push({ from: strike.at, until, strikes: ids });
  }
  return bars;
}

/** The moment until which a patient with these strikes is barred; 0 if they never were (R8). */
export const barredUntil = (strikes: readonly Counted[], rules: Rules): Moment =>
  barsOf(strikes, rules).at(-1)?.until ?? 0;

/** A patient's number of strikes in the last month, and the bar that is in force now (R8). */
export function standing(
  strikes: readonly Counted[],
  rules: Rules,
  now: Moment,
): { counting: number; of: number; bar: Bar | undefined } {
  const known = strikes.filter(({ at }) => at <= now);
  const bars = barsOf(known, rules);
  const spent = new Set(bars.filter(({ until }) => until <= now).flatMap(bar => bar.strikes));
  const { from } = windowOf(now, rules);
  return {
    counting: liveInOrder(known).filter(({ _id, at }) => at >= from && !spent.has(_id)).length,
    of: rules.strikes,
    bar: bars.find(bar => bar.from <= now && now < bar.until),
  };
}
