import type { Listed } from '../../domain/lists/lists';
import { waitFor } from '../../domain/queue/estimate';
import { type Waiting, waitingOrder } from '../../domain/queue/order';
import { called, ended, type Turn } from '../../domain/queue/turns';
import { at, MINUTE, type Moment } from '../../domain/time/time';
import { defaultPolicy } from '../../types/policy/policy';

const DATE = '2026-11-25';
const startsAt = at(DATE, '08:00');
const [SLOTS, PLACES, SLOT] = [8, 4, 30 * MINUTE];
const planned = SLOT / PLACES;
const { passedBack } = defaultPolicy.queue;

/** A patient of a simulated morning. */
interface Comer extends Listed {
  comesAt: Moment;
  /** The start of the slot, as printed on the ticket; missing for a walk-in. */
  printed?: Moment;
}

/** The estimates that a patient got at check-in, to compare with the call. */
interface TicketEstimates {
  said: Moment;
  printed: Moment | undefined;
}

/** The errors of the two estimates in minutes, for every booked patient who was called. */
export interface Errors {
  estimate: number[];
  printed: number[];
}

type Chance = () => number;

/** A random number of the normal distribution, by Box and Muller. */
const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/**
 * The patients of a morning. Nine of ten places are booked, and one of ten patients stays away.
 * Most come early, some late; a few walk in.
 */
function comers(chance: Chance): Comer[] {
  const all: Comer[] = [];
  for (let place = 0; place < SLOTS * PLACES; place++) {
    if (chance() > 0.81) continue;
    const slot = Math.floor(place / PLACES);
    const printed = startsAt + slot * SLOT;
    const early = (5 + 30 * chance()) * MINUTE;
    const comesAt = printed - (chance() < 0.1 ? -15 * MINUTE * chance() : early);
    all.push({ ...comer(place + 1, slot, 'wechat', 0), comesAt, printed });
  }
  for (let n = 0; n < 3; n++) {
    const comesAt = startsAt + (30 + 150 * chance()) * MINUTE;
    all.push({ ...comer(SLOTS * PLACES + n + 1, SLOTS - 1, 'onSite', comesAt), comesAt });
  }
  return all.sort((a, b) => a.comesAt - b.comesAt);
}

const comer = (
  number: number,
  slot: number,
  channel: Listed['channel'],
  bookedAt: Moment,
): Listed => ({
  ...{ _id: `a${number}`, number, slot, channel, bookedAt },
  status: 'arrived',
  date: DATE,
});

/**
 * One morning. The doctor has an individual pace, which is the planned one on average, and begins
 * some minutes late. One patient of twenty is away when called.
 */
function simulateMorning(chance: Chance): Errors {
  const all = comers(chance);
  const pace = planned * Math.exp(0.3 * normal(chance) - 0.045);
  const errors: Errors = { estimate: [], printed: [] };
  const told = new Map<string, TicketEstimates>();
  const checkedIn: Comer[] = [];
  const missedOnce = new Set<string>();
  let turns: Turn[] = [];
  let next = 0;

  const letIn = (until: Moment) => {
    for (; next < all.length && all[next]!.comesAt <= until; next++) {
      const each = all[next]!;
      checkedIn.push(each);
      const before = waiting().findIndex(({ _id }) => _id === each._id);
      const wait = waitFor(before, { turns, planned, startsAt }, each.comesAt);
      told.set(each._id, { said: each.comesAt + wait, printed: each.printed });
    }
  };
  const waiting = (): Waiting<Comer>[] => waitingOrder(checkedIn, turns, passedBack);

  for (let now = startsAt + 15 * MINUTE * chance(); ; ) {
    letIn(now);
    const [first] = waiting();
    if (!first) {
      if (next === all.length) return errors;
      now = all[next]!.comesAt;
      continue;
    }
    turns = called(turns, first, now);
    const away = !missedOnce.has(first._id) && chance() < 0.05;
    if (away) missedOnce.add(first._id);
    else note(errors, told.get(first._id), now);
    const until = now + (away ? MINUTE : pace * Math.exp(0.5 * normal(chance) - 0.125));
    letIn(until);
    turns = ended(turns, away ? 'passed' : 'seen', until);
    now = until;
  }
}

/** Compares the estimates with the moment of the call. */
function note({ estimate, printed }: Errors, told: TicketEstimates | undefined, now: Moment): void {
  if (told?.printed === undefined) return;
  estimate.push(Math.abs(told.said - now) / MINUTE);
  printed.push(Math.abs(told.printed - now) / MINUTE);
}

/** The mean error, the median, and the 90th percentile. */
export function told(errors: readonly number[]): { mean: number; middle: number; most: number } {
  const sorted = [...errors].sort((a, b) => a - b);
  const quantile = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return {
    mean: sorted.reduce((sum, each) => sum + each, 0) / Math.max(1, sorted.length),
    middle: quantile(0.5),
    most: quantile(0.9),
  };
}

/** Several mornings, with one source of random numbers. */
export function simulateMornings(mornings: number, chance: Chance): Errors {
  const all: Errors = { estimate: [], printed: [] };
  for (let n = 0; n < mornings; n++) {
    const { estimate, printed } = simulateMorning(chance);
    all.estimate.push(...estimate);
    all.printed.push(...printed);
  }
  return all;
}
