import type { Session } from '../../../../domain/booking/session';
import { forgettable } from '../../../cloud/memory';

/**
 * The time (ms) for which an instance uses what it read about a full session, because a thousand
 * callers ask for the same few places.
 */
const KEPT_FOR = 1000;
/** The maximum number of sessions remembered; beyond it the oldest are forgotten. */
const MOST = 100;

const known = new Map<string, { session: Session; since: number }>();

const isFull = (session: Session, slot: number | undefined): boolean =>
  (slot === undefined ? session.left : session.slots[slot]?.left) === 0;

/** Remembers a session if one of its slots is full; returns it. */
export function rememberFull(session: Session | undefined): Session | undefined {
  if (!session) return undefined;
  known.delete(session._id);
  if (session.slots.some(({ left }) => left === 0))
    known.set(session._id, { session, since: performance.now() });
  if (known.size > MOST) known.delete(known.keys().next().value!);
  return session;
}

/**
 * A session that this instance read as full, or with this slot full, less than a second ago;
 * undefined if it must be read. A place that another instance gives back is seen after this
 * second.
 */
export function knownFull(sessionId: string, slot?: number): Session | undefined {
  const session = seenLately(sessionId);
  return session && isFull(session, slot) ? session : undefined;
}

/**
 * A session that this instance read with any full slot less than a second ago. A caller who is
 * refused sees from it which slots are full and which are free.
 */
export function seenLately(sessionId: string): Session | undefined {
  const kept = known.get(sessionId);
  return kept && performance.now() - kept.since < KEPT_FOR ? kept.session : undefined;
}

/**
 * Makes the next call read a session again, because this instance has changed it or tried to;
 * without an id all of them.
 */
export function forgetFull(sessionId?: string): void {
  if (sessionId === undefined) known.clear();
  else known.delete(sessionId);
}
forgettable(() => forgetFull());
