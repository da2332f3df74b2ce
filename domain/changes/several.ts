import { done, type Outcome, refused } from '../../types/answer';
import type { Change } from '../../types/changes/change';
import type { Session } from '../booking/session';
import { at, type Moment } from '../time/time';
import { decidedOf, type Step } from './decided';
import { step } from './follow';
import { soldIn } from './reshape';

/** The sessions among which a change looks for those it concerns. */
interface Standing {
  sessions: ReadonlyMap<string, Session>;
  now: Moment;
}
type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** Whether the last slot of a session has ended. */
export const isOver = ({ date, slots }: Pick<Session, 'date' | 'slots'>, now: Moment): boolean => {
  const last = slots.at(-1);
  return !last || now >= at(date, last.end);
};

/** Sessions in the order of their ids: by date, then doctor. */
export const inOrder = (sessions: readonly Session[]): Session[] =>
  [...sessions].sort((a, b) => (a._id < b._id ? -1 : 1));

/** A doctor holds no sessions from one date to another. */
export function away(change: Of<'away'>, { sessions, now }: Standing): Outcome<Step[]> {
  if (change.until < change.from) return refused('AWAY_RANGE', {});
  const own = [...sessions.values()].filter(
    session =>
      session.doctor.id === change.doctorId &&
      session.state === 'open' &&
      session.date >= change.from &&
      session.date <= change.until &&
      !isOver(session, now),
  );
  return done(
    inOrder(own).map(session => step(session, { ...decidedOf(session), state: 'stopped' })),
  );
}

/** A room cannot be used from one date to another: its sessions are held in another room. */
export function roomMoved(
  { room, toRoom, from, until }: Of<'room'>,
  { sessions, now }: Standing,
): Outcome<Step[]> {
  if (until < from) return refused('AWAY_RANGE', {});
  const inRoom = [...sessions.values()].filter(
    session =>
      session.room === room &&
      session.state === 'open' &&
      session.date >= from &&
      session.date <= until &&
      !isOver(session, now),
  );
  return done(
    inOrder(inRoom).map(session =>
      step(session, { ...decidedOf(session), room: toRoom, byHand: true }),
    ),
  );
}

/** No session is held on a date. */
export function closing({ date }: Of<'closing'>, { sessions, now }: Standing): Outcome<Step[]> {
  const open = [...sessions.values()].filter(
    session => session.date === date && session.state === 'open' && !isOver(session, now),
  );
  return done(
    inOrder(open).map(session =>
      step(session, {
        ...decidedOf(session),
        // Patients who booked are told of a stop; a session without bookings just disappears.
        state: soldIn(session) > 0 ? 'stopped' : 'withdrawn',
      }),
    ),
  );
}
