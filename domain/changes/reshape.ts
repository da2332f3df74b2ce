import { done, type Outcome, refused } from '../../types/answer';
import { keptIn, parted, unsoldIn, without } from '../booking/places';
import { type Claim, nextExtraNumber, type Session, type Slot } from '../booking/session';
import { keptOf } from '../booking/shares';
import { defined } from '../defined';
import type { Moment } from '../time/time';
import { type Decided, decidedOf, neverSold, type Step, sameDecided, standingIn } from './decided';

/** What else a session takes over with a decision. */
export interface Reshaping {
  now: Moment;
  /**
   * Ids of appointments that a stop cancelled: their places are taken again with the same numbers.
   */
  restore?: ReadonlySet<string>;
  /** Why it is stopped or given to a substitute, sealed. */
  reason?: string | undefined;
  /** Percent of the places that are kept for the desk (R4); 0 by default. */
  share?: number;
}

/**
 * A new session for a step: all places are free, numbered in the order of the slots, and the desk's
 * share is kept (R4).
 */
export function newSession({ sessionId, date, period, to }: Step, share = 0): Session {
  const slots = freshSlots(to, share);
  const capacity = placesOf(slots, 'capacity');
  const { slots: _, ...decided } = to;
  return {
    _id: sessionId,
    date,
    period,
    ...decided,
    capacity,
    ...freeIn(slots),
    slots,
    touchedAt: 0,
  };
}

/**
 * The session after a change (R2a). Every claim keeps its line, and with it the number its patient
 * was told. New places get numbers above all that were ever given out; only free places are
 * removed. A session without any booking is made again.
 *
 * @returns PLACES_SOLD if a slot would have fewer places than are sold, or if a slot that was ever
 * booked would disappear
 */
export function reshape(
  session: Session,
  to: Decided,
  { now, restore, reason, share = 0 }: Reshaping,
): Outcome<Session> {
  const slots = neverSold(session)
    ? freshSlots(to, share)
    : keptSlots(restored(session, restore, now), session, to, share);
  if (!slots) return refused('PLACES_SOLD', { sold: soldIn(session) });
  const { slots: _, state, ...decided } = to;
  const { fee: _fee, insteadOf: _insteadOf, byHand: _byHand, reason: before, ...rest } = session;
  const why = state === 'stopped' || to.insteadOf ? (reason ?? before) : undefined;
  const added = Math.max(0, lastNumber(slots) - lastNumber(session.slots));
  return done({
    ...rest,
    ...decided,
    state,
    ...defined({
      extras: added && !neverSold(session) ? (session.extras ?? 0) + added : undefined,
      reason: why,
      waiting: state === 'open' ? undefined : [],
    }),
    capacity: placesOf(slots, 'capacity'),
    ...freeIn(slots),
    slots,
    changedAt: now,
    // A session without bookings has no appointments that must follow.
    touchedAt: neverSold(session) ? session.touchedAt : now,
  });
}

/**
 * The effect of a step on the present session: a session to write, or nothing to do. `asWanted`:
 * the session already is as the step wants. `differs`: the session was changed since the step was
 * made, and stays.
 */
export function stepOn(
  session: Session | undefined,
  step: Step,
  how: Reshaping,
): Outcome<Session> | 'asWanted' | 'differs' {
  if (!session) return step.from ? 'differs' : done(newSession(step, how.share));
  const now = decidedOf(session);
  if (sameDecided(now, step.to)) return 'asWanted';
  if (!step.from || !sameDecided(now, step.from)) return 'differs';
  return reshape(session, step.to, how);
}

/**
 * A session that nobody ever booked, with another share kept for the desk (R4); undefined if the
 * share is the same or a place is booked.
 */
export function withShare(session: Session, share: number): Session | undefined {
  if (!neverSold(session)) return undefined;
  const keeps = shareOf(session.slots, share);
  if (session.slots.every((slot, index) => keptIn(slot) === keeps[index])) return undefined;
  const slots = session.slots.map((slot, index) => {
    const kept = keeps[index]!;
    return { ...slot, left: slot.capacity - kept, kept };
  });
  return { ...session, ...freeIn(slots), slots };
}

/** The number of a session's places that are sold, including extra numbers. */
export const soldIn = ({ slots }: Pick<Session, 'slots'>): number =>
  slots.reduce((sum, slot) => sum + standingIn(slot).length, 0);

const lastNumber = (slots: readonly Slot[]): number => nextExtraNumber({ slots: [...slots] }) - 1;

const placesOf = (slots: readonly Slot[], what: 'capacity' | 'left' | 'kept'): number =>
  slots.reduce((sum, slot) => sum + (slot[what] ?? 0), 0);

/** The totals of a session's free places. */
const freeIn = (slots: readonly Slot[]) => ({
  left: placesOf(slots, 'left'),
  kept: placesOf(slots, 'kept'),
});

const shareOf = (slots: readonly { capacity: number }[], share: number): number[] =>
  keptOf(
    slots.map(({ capacity }) => capacity),
    share,
  );

function freshSlots({ slots }: Decided, share: number): Slot[] {
  let last = 0;
  const keeps = shareOf(slots, share);
  return slots.map(({ start, end, capacity }, index) => ({
    ...{ start, end, capacity, left: capacity - keeps[index]!, kept: keeps[index]! },
    numbers: Array.from({ length: capacity }, () => ++last),
    claims: [],
  }));
}

/**
 * The slots with some returned claims made valid again: each takes its number out of the free ones.
 */
function restored(session: Session, restore: Reshaping['restore'], now: Moment): Slot[] {
  if (!restore?.size) return session.slots;
  return session.slots.map(slot => {
    const again = (claim: Claim) =>
      claim.givenBackAt !== undefined && restore.has(claim.appointmentId);
    const lines = slot.claims.flatMap((claim, line) => (again(claim) ? [line] : []));
    // If an appointment has several claims, the last one is its place.
    const last = new Map(lines.map(line => [slot.claims[line]!.appointmentId, line]));
    return [...last.values()].reduce((before, line) => standAgain(before, line, now), slot);
  });
}

function standAgain(slot: Slot, line: number, now: Moment): Slot {
  const number = slot.numbers[line]!;
  const { givenBackAt: _, ...claim } = slot.claims[line]!;
  const again = { ...claim, restoredAt: now };
  const claims = slot.claims.map((each, index) => (index === line ? again : each));
  if (claim.extra) return { ...slot, claims };
  const free = slot.numbers.indexOf(number, slot.claims.length);
  if (free < 0) return slot;
  const numbers = slot.numbers.filter((_, index) => index !== free);
  return { ...slot, claims, ...without(slot), numbers };
}

/** The new slots of a session with bookings; undefined if the bookings do not allow them. */
function keptSlots(
  before: Slot[],
  session: Session,
  to: Decided,
  share: number,
): Slot[] | undefined {
  if (before.slice(to.slots.length).some(({ claims }) => claims.length > 0)) return undefined;
  let last = nextExtraNumber(session) - 1;
  const numbers = (count: number) => Array.from({ length: count }, () => ++last);
  const slots: Slot[] = [];
  const [had, has] = [shareOf(before, share), shareOf(to.slots, share)];
  for (const [index, { start, end, capacity }] of to.slots.entries()) {
    const slot = before[index];
    if (!slot) {
      const kept = has[index]!;
      slots.push({
        ...{ start, end, capacity, left: capacity - kept, kept },
        numbers: numbers(capacity),
        claims: [],
      });
      continue;
    }
    const more = capacity - slot.capacity;
    const unsold = unsoldIn(slot) + more;
    if (unsold < 0) return undefined;
    const places = parted(slot, unsold, { before: had[index]!, after: has[index]! });
    slots.push({
      ...slot,
      ...{ start, end, capacity, ...places },
      numbers: more < 0 ? fewer(slot, -more) : [...slot.numbers, ...numbers(more)],
    });
  }
  return slots;
}

/** The numbers of a slot without `count` free ones: the highest are removed. */
function fewer({ claims, numbers }: Slot, count: number): number[] {
  const given = numbers.slice(0, claims.length);
  const free = numbers.slice(claims.length);
  const going = new Set([...free].sort((a, b) => b - a).slice(0, count));
  return [...given, ...free.filter(number => !going.has(number))];
}
