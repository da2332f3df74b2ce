import type { Session } from '../../../../domain/booking/session';

/** So long an instance goes by what it read of a session that is full: a thousand callers ask for the same few places. */
const KEPT_FOR = 1000;
/** An instance forgets the oldest beyond this. */
const MOST = 100;

const known = new Map<string, { session: Session; since: number }>();

const isFull = (session: Session, slot: number | undefined): boolean =>
  (slot === undefined ? session.left : session.slots[slot]?.left) === 0;

/** Keeps a session as it was read, if a slot of it is full. */
export function rememberFull(session: Session | undefined): Session | undefined {
  if (!session) return undefined;
  known.delete(session._id);
  if (session.slots.some(({ left }) => left === 0))
    known.set(session._id, { session, since: performance.now() });
  if (known.size > MOST) known.delete(known.keys().next().value!);
  return session;
}

/**
 * A session of which this instance has read less than a second ago that it, or one slot of it, is full; undefined where it must
 * be read. A place that is given back meanwhile by another instance is seen after this second.
 */
export function knownFull(sessionId: string, slot?: number): Session | undefined {
  const kept = known.get(sessionId);
  if (!kept || !isFull(kept.session, slot)) return undefined;
  return performance.now() - kept.since < KEPT_FOR ? kept.session : undefined;
}

/** Reads it anew: this instance has changed it, or tried to; without an id all of them. */
export function forgetFull(sessionId?: string): void {
  if (sessionId === undefined) known.clear();
  else known.delete(sessionId);
}
