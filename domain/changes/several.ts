import { done, type Outcome, refused } from '../../types/answer';
import type { Change } from '../../types/changes/change';
import { sessionIsOver } from '../booking/arriving';
import type { Session } from '../booking/session';
import type { LocalDate, Moment } from '../time/time';
import { decidedOf, type Step } from './decided';
import { step } from './follow';
import { soldIn } from './reshape';

/** The sessions among which a change looks for those it concerns. */
interface Standing {
  sessions: ReadonlyMap<string, Session>;
  now: Moment;
}
type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** Sessions in the order of their ids: by date, then doctor. */
export const inOrder = (sessions: readonly Session[]): Session[] =>
  [...sessions].sort((a, b) => (a._id < b._id ? -1 : 1));

/** The open sessions from one date to another, both included, that are not over yet. */
const openBetween = (
  { from, until }: { from: LocalDate; until: LocalDate },
  { sessions, now }: Standing,
): Session[] =>
  inOrder([...sessions.values()]).filter(
    session =>
      session.state === 'open' &&
      session.date >= from &&
      session.date <= until &&
      !sessionIsOver(session, now),
  );

/** A doctor holds no sessions from one date to another. */
export function away(change: Of<'away'>, standing: Standing): Outcome<Step[]> {
  if (change.until < change.from) return refused('AWAY_RANGE', {});
  const own = openBetween(change, standing).filter(({ doctor }) => doctor.id === change.doctorId);
  return done(own.map(session => step(session, { ...decidedOf(session), state: 'stopped' })));
}

/** A room cannot be used from one date to another: its sessions are held in another room. */
export function roomMoved(change: Of<'room'>, standing: Standing): Outcome<Step[]> {
  if (change.until < change.from) return refused('AWAY_RANGE', {});
  const inRoom = openBetween(change, standing).filter(({ room }) => room === change.room);
  return done(
    inRoom.map(session =>
      step(session, { ...decidedOf(session), room: change.toRoom, byHand: true }),
    ),
  );
}

/** No session is held on a date. */
export function closing({ date }: Of<'closing'>, standing: Standing): Outcome<Step[]> {
  return done(
    openBetween({ from: date, until: date }, standing).map(session =>
      step(session, {
        ...decidedOf(session),
        // Patients who booked are told of a stop; a session without bookings just disappears.
        state: soldIn(session) > 0 ? 'stopped' : 'withdrawn',
      }),
    ),
  );
}
