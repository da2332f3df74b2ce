import type { Findings } from './audit';
import { isTechnical, outcomeOf, type Story } from './callers';

/** The result of one rush. */
export interface Figures {
  sold: number;
  twice: number;
  /**
   * Claims without their record, records without their claim, wrong counts of patients, promises
   * missing from the books.
   */
  unsettled: number;
  /** Calls answered neither with a value nor with “this slot” or “this session is full”. */
  technicalErrors: number;
  /**
   * The database requests of a call that was answered with an appointment, for callers with one
   * tap.
   */
  requestsPerBooking: number;
  /** The database requests of a call that was refused because slot or session was full. */
  requestsPerRefusal: number;
  /**
   * The database requests of both taps of a caller who tapped twice and has a place; 0 without such
   * callers.
   */
  requestsPerDoubleTap: number;
  /** All database requests of the rush, divided by the callers. */
  requestsPerCaller: number;
  /** The number of times that callers were told to wait in line, divided by the callers. */
  waitsPerCaller: number;
  p50Ms: number;
  p99Ms: number;
  seconds: number;
  /** The number of calls by result. */
  outcomes: Record<string, number>;
}

const EXPECTED = new Set(['ok', 'SLOT_FULL', 'SESSION_FULL']);

/**
 * The figures of one rush.
 *
 * @param broken promises that the books do not hold
 */
export function figuresOf(
  stories: Story[],
  { sold, twice, unsettled }: Findings,
  broken: string[],
  ms: number,
): Figures {
  const bookings = stories.flatMap(story => story.bookings);
  const views = stories.flatMap(story => story.views);
  const calls = [...bookings, ...views];
  const outcomes: Record<string, number> = {};
  for (const call of bookings) outcomes[outcomeOf(call)] = (outcomes[outcomeOf(call)] ?? 0) + 1;
  const waits = bookings.map(call => call.ms).sort((a, b) => a - b);
  const contradictions = stories.flatMap(story => story.contradictions);
  const twiceTapped = stories.flatMap(({ bookings: made }) => {
    const pair = made.filter(({ tapped }) => tapped === 2);
    return pair.some(({ answer }) => answer?.ok) ? [sum(pair.map(cost))] : [];
  });
  return {
    sold,
    twice: twice.length + contradictions.length,
    unsettled: unsettled.length + broken.length,
    technicalErrors: calls.filter(call => isTechnical(call) || !EXPECTED.has(outcomeOf(call)))
      .length,
    requestsPerBooking: mean(
      bookings.filter(({ answer, tapped }) => tapped === 1 && answer?.ok).map(cost),
    ),
    requestsPerRefusal: mean(bookings.filter(({ answer }) => answer && !answer.ok).map(cost)),
    requestsPerDoubleTap: mean(twiceTapped),
    requestsPerCaller: sum(calls.map(cost)) / stories.length,
    waitsPerCaller: sum(calls.map(call => call.waits ?? 0)) / stories.length,
    p50Ms: percentile(waits, 0.5),
    p99Ms: percentile(waits, 0.99),
    seconds: ms / 1000,
    outcomes,
  };
}

/**
 * The figures of several rushes as one: sums of the contradictions, the worst `sold` and `p99Ms`,
 * means of the rest.
 */
export function together(runs: Figures[], shouldSell: number): Figures {
  const all = (pick: (figures: Figures) => number) => runs.map(pick);
  const [worst] = [...runs].sort(
    (a, b) => Math.abs(b.sold - shouldSell) - Math.abs(a.sold - shouldSell),
  );
  const outcomes: Record<string, number> = {};
  for (const run of runs)
    for (const [name, n] of Object.entries(run.outcomes))
      outcomes[name] = (outcomes[name] ?? 0) + n;
  return {
    sold: worst?.sold ?? 0,
    twice: sum(all(run => run.twice)),
    unsettled: sum(all(run => run.unsettled)),
    technicalErrors: sum(all(run => run.technicalErrors)),
    requestsPerBooking: mean(all(run => run.requestsPerBooking)),
    requestsPerRefusal: mean(all(run => run.requestsPerRefusal)),
    requestsPerDoubleTap: mean(all(run => run.requestsPerDoubleTap)),
    requestsPerCaller: mean(all(run => run.requestsPerCaller)),
    waitsPerCaller: mean(all(run => run.waitsPerCaller)),
    p50Ms: mean(all(run => run.p50Ms)),
    p99Ms: Math.max(...all(run => run.p99Ms)),
    seconds: sum(all(run => run.seconds)),
    outcomes,
  };
}

/** Whether a rush passed. */
export const isGood = (figures: Figures, shouldSell: number): boolean =>
  figures.sold === shouldSell &&
  figures.twice === 0 &&
  figures.unsettled === 0 &&
  figures.technicalErrors === 0;

const cost = ({ databaseRequests }: { databaseRequests: number }) => databaseRequests;
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
const mean = (numbers: number[]) => (numbers.length ? sum(numbers) / numbers.length : 0);

/** The value that a share of the sorted values does not exceed; 0 when there are none. */
export const percentile = (sorted: number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
