import { keptIn } from '../../../../domain/booking/places';
import type { Session } from '../../../../domain/booking/session';
import { lineIsOpen } from '../../../../domain/booking/waiting';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { freePlaceStore, type HeldPlace } from '../../timetable';
import { type Passing, passOn } from './passOn';

/** A place of a slot that is held back, so that nobody has it. */
const held = (place: HeldPlace): Passing => ({
  by: place.claimId ?? `kept-${place.slot}`,
  of: () => undefined,
  isThere: ({ slots }) => {
    const slot = slots[place.slot];
    if (!slot) return false;
    return place.claimId === undefined
      ? keptIn(slot) > 0
      : Boolean(slot.returning?.some(({ claimId }) => claimId === place.claimId));
  },
  open: ({ _id }) => freePlaceStore.open(_id, place, false),
  hand: ({ _id }, to) => freePlaceStore.hand(_id, place, to),
});

/**
 * Frees the returned places of a session whose moment has come (R4), each exactly once: for the
 * first waiting patient, else for everybody.
 * @returns how many places were freed
 */
export async function freeReturned(
  { _id, slots }: Session,
  policy: Policy,
  now: Moment,
): Promise<number> {
  const due = slots.flatMap(({ returning = [] }, slot) =>
    returning.filter(({ at }) => at <= now).map(({ claimId }) => ({ slot, claimId })),
  );
  for (const place of due)
    if (!(await freePlaceStore.open(_id, place, true))) await passOn(_id, held(place), policy, now);
  return due.length;
}

/**
 * Frees the places that a session kept for the desk and did not sell before online booking closed
 * (R4): first for waiting patients. The others are open, and from then on only the desk sells.
 * @returns how many places were freed
 */
export async function freeKept(session: Session, policy: Policy, now: Moment): Promise<number> {
  const { _id, slots } = session;
  if (await freePlaceStore.openKept(session, lineIsOpen(session, policy, now)))
    return session.kept ?? 0;
  let freed = 0;
  for (const [slot, each] of slots.entries())
    for (let place = 0; place < keptIn(each); place++) {
      await passOn(_id, held({ slot }), policy, now);
      freed++;
    }
  return freed;
}

/**
 * Gives open places of a session to the patients who wait in its line (R12): the office has added
 * places to a full session, or ended the desk's share of it. Repeating it changes nothing.
 */
export async function serveLine(session: Session, policy: Policy, now: Moment): Promise<void> {
  if (!session.waiting?.length || session.left <= 0 || !lineIsOpen(session, policy, now)) return;
  const { _id, slots } = session;
  for (const [slot, { left }] of slots.entries())
    for (let place = 0; place < left; place++) await passOn(_id, openPlace(slot), policy, now);
}

const openPlace = (slot: number): Passing => ({
  by: `open-${slot}`,
  of: () => undefined,
  isThere: ({ slots }) => (slots[slot]?.left ?? 0) > 0,
  // If nobody waits any more it stays open.
  open: async () => undefined,
  hand: ({ _id }, to) => freePlaceStore.hand(_id, { slot, isOpen: true }, to),
});
