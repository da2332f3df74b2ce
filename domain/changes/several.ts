import { done, type Outcome, refused } from '../../types/answer';
import type { Change } from '../../types/changes/change';
import type { Policy } from '../../types/policy/policy';
import type { Session } from '../booking/session';
import { defined } from '../defined';
import { isWithinBounds } from '../time/bounds';
import { sessionIsOver } from '../time/slots';
import { addDays, daysBetween, type LocalDate, type Moment } from '../time/time';
import { dayOf } from '../timetable/clinicDays';
import { sessionId } from '../timetable/timetable';
import { decidedOf, type Step } from './decided';
import { step } from './follow';
import { soldIn } from './reshape';

/** The sessions among which a change looks for those it concerns. */
interface Standing {
  sessions: ReadonlyMap<string, Session>;
  policy: Policy;
  now: Moment;
  /** Whether a doctor is away on a date; default: nobody is. */
  isAway?: (doctorId: string, date: LocalDate) => boolean;
}
type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** Sessions in the order of their ids: by date, then doctor. */
const inOrder = (sessions: readonly Session[]): Session[] =>
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

const isClosed = (date: LocalDate, policy: Policy): boolean =>
  dayOf(date, policy).kind === 'closed';

/**
 * Copies the open sessions of one week into another where they are missing. Existing sessions stay. A
 * session that a substitute takes over is copied for its own doctor. None is copied for a doctor who is
 * away then, or from a clinic day to a day on which the hospital is closed (R2).
 */
export function copyWeek(
  change: Of<'copyWeek'>,
  { sessions, policy, now, isAway = () => false }: Standing,
): Outcome<Step[]> {
  const { from, to, departmentId, doctorId } = change;
  const days = daysBetween(from, to);
  const ownDoctor = ({ insteadOf, doctor }: Session) => insteadOf ?? doctor;
  const wanted = [...sessions.values()].filter(
    session =>
      session.date >= from &&
      session.date <= addDays(from, 6) &&
      session.state === 'open' &&
      (departmentId === undefined || session.department.id === departmentId) &&
      (doctorId === undefined || ownDoctor(session).id === doctorId),
  );
  return done(
    inOrder(wanted).flatMap(session => {
      const date = addDays(session.date, days);
      const doctor = ownDoctor(session);
      const id = sessionId(date, doctor.id, session.period);
      const existing = sessions.get(id);
      if ((existing && existing.state !== 'withdrawn') || sessionIsOver({ ...session, date }, now))
        return [];
      if (!isWithinBounds(date) || isAway(doctor.id, date)) return [];
      if (isClosed(date, policy) && !isClosed(session.date, policy)) return [];
      const { insteadOf: _, ...decided } = decidedOf(session);
      return [
        {
          sessionId: id,
          date,
          period: session.period,
          ...defined({ from: existing && decidedOf(existing) }),
          to: { ...decided, doctor, byHand: true as const },
        },
      ];
    }),
  );
}
