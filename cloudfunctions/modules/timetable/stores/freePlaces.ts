import { keptIn } from '../../../../domain/booking/places';
import type { Claim, Session } from '../../../../domain/booking/session';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { changeSession, countsWrite, nobodyWaits, sessions } from './sessionDocuments';

/**
 * A free place that is not open to everybody: it is kept for the desk, or was returned and waits
 * (R4).
 */
export interface HeldPlace {
  slot: number;
  /** The claim that gave it back; missing for a kept place. */
  claimId?: string;
}

/** A place that is open to everybody (R4). */
export interface OpenPlace {
  slot: number;
  isOpen: true;
}

const countOf = (place: HeldPlace | OpenPlace) => ('isOpen' in place ? 'left' : 'kept');

const isThere = (place: HeldPlace | OpenPlace) =>
  'claimId' in place
    ? { [`slots.${place.slot}.returning.claimId`]: place.claimId }
    : { [`slots.${place.slot}.${countOf(place)}`]: commands().gt(0) };

const gone = (place: HeldPlace | OpenPlace) => {
  if ('claimId' in place)
    return { [`slots.${place.slot}.returning`]: commands().pull({ claimId: place.claimId }) };
  const count = countOf(place);
  return { [`slots.${place.slot}.${count}`]: commands().inc(-1), [count]: commands().inc(-1) };
};

export const freePlaceStore = {
  /** Sessions with returned places that are free now. */
  returned: (now: Moment) =>
    sessions.findAll({ where: [{ 'slots.returning.at': commands().lte(now) }] }),

  /** Sessions in a range of dates that keep places for the desk. */
  keeping: (from: LocalDate, to: LocalDate) =>
    sessions.findAll({
      where: [
        { date: commands().gte(from) },
        { date: commands().lte(to) },
        { kept: commands().gt(0) },
      ],
    }),

  /** The moment at which the next returned place becomes free; undefined if none waits. */
  async nextReturn(): Promise<Moment | undefined> {
    const waiting = await sessions.findAll({
      where: [{ 'slots.returning.at': commands().gt(0) }],
      fields: ['slots.returning'],
    });
    const moments = waiting.flatMap(({ slots }) =>
      slots.flatMap(({ returning = [] }) => returning.map(({ at }) => at)),
    );
    return moments.length ? Math.min(...moments) : undefined;
  },

  /**
   * Opens one held place to everybody, exactly once; with `ifNobodyWaits`, only while the line is
   * empty (R12).
   */
  open: (sessionId: string, place: HeldPlace, ifNobodyWaits: boolean) =>
    changeSession(sessionId, [isThere(place), ...(ifNobodyWaits ? [nobodyWaits()] : [])], {
      ...gone(place),
      [`slots.${place.slot}.left`]: commands().inc(1),
      left: commands().inc(1),
      ...countsWrite(),
    }),

  /** Gives one held or open place to the first waiting patient, in one write (R12). */
  hand: (sessionId: string, place: HeldPlace | OpenPlace, to: Claim) =>
    changeSession(
      sessionId,
      [
        isThere(place),
        { state: 'open' },
        { 'waiting.0.patientId': to.patientId },
        { [`slots.${place.slot}.claims.id`]: commands().neq(to.id) },
      ],
      {
        ...gone(place),
        [`slots.${place.slot}.claims`]: commands().push([to]),
        waiting: commands().shift(),
        touchedAt: to.at,
        ...countsWrite(),
      },
    ),

  /**
   * Opens to everybody all places that a session, as it was read, keeps for the desk; nothing
   * happens if it changed since.
   */
  openKept: ({ _id, writes, slots }: Session, ifNobodyWaits: boolean) => {
    const kept = slots.map(keptIn);
    const all = kept.reduce((sum, each) => sum + each, 0);
    const parts = kept.flatMap((count, slot) =>
      count > 0
        ? [
            [`slots.${slot}.kept`, commands().inc(-count)],
            [`slots.${slot}.left`, commands().inc(count)],
          ]
        : [],
    );
    return changeSession(
      _id,
      [{ writes: writes ?? commands().exists(false) }, ...(ifNobodyWaits ? [nobodyWaits()] : [])],
      {
        ...Object.fromEntries(parts),
        kept: commands().inc(-all),
        left: commands().inc(all),
        ...countsWrite(),
      },
    );
  },
};
