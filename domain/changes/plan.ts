import { done, type Outcome, type Refused, refused } from '../../types/answer';
import type { Change } from '../../types/changes/change';
import type { Policy } from '../../types/policy/policy';
import type { Session } from '../booking/session';
import { defined } from '../defined';
import { sessionIsOver } from '../time/slots';
import { type LocalDate, type Moment, minutesOf, timeFromMinutes } from '../time/time';
import type { Directory } from '../timetable/directory';
import { isPeriod } from '../timetable/periods';
import { sessionId } from '../timetable/timetable';
import { aboutClashes, clashesOf } from './clashes';
import { type Decided, decidedOf, neverSold, type Step, sameDecided } from './decided';
import { type KeptSession, step } from './follow';
import { reshape, soldIn } from './reshape';
import { away, closing, copyWeek, roomMoved } from './several';

/** What is known while a change is planned. */
export interface BeforeChange {
  /** All sessions that the change names, by id, and the others of the days on which it opens or moves one. */
  sessions: ReadonlyMap<string, Session>;
  doctors: Directory['doctors'];
  policy: Policy;
  now: Moment;
  /** Whether a doctor is away on a date; default: nobody is. */
  isAway?: (doctorId: string, date: LocalDate) => boolean;
}

/** What a change does: its steps, and the sessions that stay although it names them. */
export interface Plan {
  steps: Step[];
  kept: KeptSession[];
}

export type OneDayChange = Extract<
  Change,
  {
    kind:
      | 'stop'
      | 'reopen'
      | 'substitute'
      | 'session'
      | 'extra'
      | 'away'
      | 'room'
      | 'copyWeek'
      | 'closing';
  }
>;
type Of<K extends OneDayChange['kind']> = Extract<OneDayChange, { kind: K }>;

/** The steps of a change of single days (R2a), or why it cannot be made. Writes nothing. */
export function planOf(change: OneDayChange, standing: BeforeChange): Outcome<Plan> {
  const planned = (
    planners[change.kind] as (change: OneDayChange, standing: BeforeChange) => Outcome<Step[]>
  )(change, standing);
  if (!planned.ok) return planned;
  const steps = planned.value.filter(changesAnything);
  const busy = busyDoctor(change, steps, standing);
  if (busy) return busy;
  for (const { sessionId: id, from, to } of steps) {
    const session = standing.sessions.get(id);
    // The session's own bookings decide whether it can get these slots.
    const fits = session && from ? reshape(session, to, { now: standing.now }) : undefined;
    if (fits && !fits.ok) return fits;
  }
  return done({ steps, kept: [] });
}

/**
 * The refusal of a change that names the doctor or the session and would put the doctor into two
 * sessions at one time.
 */
function busyDoctor(
  { kind }: OneDayChange,
  steps: readonly Step[],
  { sessions }: BeforeChange,
): { ok: false; refused: Refused } | undefined {
  if (aboutClashes[kind] !== 'refused') return undefined;
  const busy = clashesOf(steps, sessions).find(({ of }) => of === 'doctor');
  if (!busy) return undefined;
  const { doctor, department, start, end, room } = busy.with;
  return kind === 'substitute'
    ? refused('SUBSTITUTE_BUSY', { doctor: doctor.name })
    : refused('DOCTOR_BUSY', {
        ...{ doctor: doctor.name, department: department.name },
        ...{ start, end, room },
      });
}

/** The mark "decided by hand" alone is no change. */
const changesAnything = ({ from, to }: Step): boolean =>
  !from || !sameDecided({ ...from, ...defined({ byHand: to.byHand }) }, to);

const planners: {
  [K in OneDayChange['kind']]: (change: Of<K>, s: BeforeChange) => Outcome<Step[]>;
} = {
  stop: (change, standing) =>
    onSession(change, standing, session => done({ ...decidedOf(session), state: 'stopped' })),
  reopen: (change, standing) =>
    onSession(
      change,
      standing,
      session => done({ ...decidedOf(session), state: 'open' }),
      'stopped',
    ),
  substitute,
  session: changed,
  extra,
  away,
  room: roomMoved,
  copyWeek,
  closing,
};

/** The step of a change of one session; none if the session already is as wanted. */
function onSession(
  { sessionId: id }: { sessionId: string },
  { sessions, now }: BeforeChange,
  decide: (session: Session) => Outcome<Decided>,
  state: Session['state'] = 'open',
): Outcome<Step[]> {
  const session = sessions.get(id);
  if (!session || session.state === 'withdrawn') return refused('SESSION_UNKNOWN', {});
  if (sessionIsOver(session, now)) return refused('SESSION_OVER', {});
  if (session.state !== state) return done([]);
  const decided = decide(session);
  return decided.ok ? done([step(session, decided.value)]) : decided;
}

function substitute(change: Of<'substitute'>, standing: BeforeChange): Outcome<Step[]> {
  const { sessions, doctors } = standing;
  const known = doctors.find(({ id }) => id === change.doctorId);
  if (!known) return refused('DOCTOR_UNKNOWN', {});
  const { id, name, title } = known;
  const session = sessions.get(change.sessionId);
  if (session?.state === 'stopped') return refused('SESSION_STOPPED', {});
  if (session?.doctor.id === id) return done([]);
  return onSession(change, standing, ({ insteadOf, doctor, ...rest }) => {
    const own = insteadOf ?? doctor;
    const { insteadOf: _, ...decided } = decidedOf({ ...rest, doctor });
    const back = own.id === id;
    return done({
      ...decided,
      doctor: { id, name, title },
      ...defined({ insteadOf: back ? undefined : own }),
    });
  });
}

/**
 * Consecutive slots; undefined if they do not fit into the day, or are longer than the policy
 * allows (R2).
 */
function gridOf(
  { start, slotMinutes, slots, places }: Grid,
  { session }: Policy,
): Decided['slots'] | undefined {
  const begins = minutesOf(start);
  if (slotMinutes > session.slotMinutes || begins + slots * slotMinutes >= 24 * 60)
    return undefined;
  return Array.from({ length: slots }, (_, n) => ({
    start: timeFromMinutes(begins + n * slotMinutes),
    end: timeFromMinutes(begins + (n + 1) * slotMinutes),
    capacity: places,
  }));
}

interface Grid {
  start: string;
  slotMinutes: number;
  slots: number;
  places: number;
}

function changed(change: Of<'session'>, standing: BeforeChange): Outcome<Step[]> {
  const { room, clinicType, fee, places } = change;
  return onSession(change, standing, session => {
    const decided = decidedOf(session);
    const [slot] = session.slots;
    if (!slot) return refused('SESSION_UNKNOWN', {});
    const { start = slot.start, slots = session.slots.length } = change;
    const { slotMinutes = minutesOf(slot.end) - minutesOf(slot.start) } = change;
    const regular = change.start ?? change.slotMinutes ?? change.slots;
    const grid =
      regular === undefined
        ? decided.slots
        : gridOf({ start, slotMinutes, slots, places: slot.capacity }, standing.policy);
    if (!grid) return refused('SESSION_HOURS', { max: standing.policy.session.slotMinutes });
    const wanted = grid.map((each, n) => ({
      ...each,
      capacity: places ?? decided.slots[n]?.capacity ?? each.capacity,
    }));
    return done({
      ...decided,
      ...defined({ room, clinicType, fee }),
      slots: wanted,
      byHand: true,
    });
  });
}

function extra(
  change: Of<'extra'>,
  { sessions, doctors, policy, now }: BeforeChange,
): Outcome<Step[]> {
  const { date, period, clinicType, room, fee } = change;
  const doctor = doctors.find(({ id }) => id === change.doctorId);
  if (!doctor) return refused('DOCTOR_UNKNOWN', {});
  if (!isPeriod(policy.hours, period)) return refused('PERIOD_UNKNOWN', {});
  const slots = gridOf(change, policy);
  if (!slots) return refused('SESSION_HOURS', { max: policy.session.slotMinutes });
  if (sessionIsOver({ date, slots }, now)) return refused('SESSION_OVER', {});
  const id = sessionId(date, doctor.id, period);
  const existing = sessions.get(id);
  if (existing && existing.state !== 'withdrawn') return refused('SESSION_EXISTS', {});
  const to: Decided = {
    state: 'open',
    department: doctor.department,
    doctor: { id: doctor.id, name: doctor.name, title: doctor.title },
    clinicType,
    room,
    ...defined({ fee }),
    byHand: true,
    slots,
  };
  return done([
    { sessionId: id, date, period, ...defined({ from: existing && decidedOf(existing) }), to },
  ]);
}

/**
 * The steps that undo a change (R2a). Sessions that were booked or decided otherwise since then
 * stay, and are listed.
 *
 * @param since the moment of the change
 */
export function putBackOf(
  steps: readonly Step[],
  { sessions, now }: Pick<BeforeChange, 'sessions' | 'now'>,
  since: Moment,
): Plan {
  const plan: Plan = { steps: [], kept: [] };
  for (const done of steps) {
    const session = sessions.get(done.sessionId);
    if (!session || sessionIsOver(session, now)) continue;
    const back = step(session, done.from ?? { ...decidedOf(session), state: 'withdrawn' });
    if (!sameDecided(decidedOf(session), done.to)) continue;
    if (bookedSince(session, since) || (done.from === undefined && soldIn(session) > 0))
      plan.kept.push({ session, bookings: soldIn(session) });
    else if (reshape(session, back.to, { now }).ok) plan.steps.push(back);
    else plan.kept.push({ session, bookings: soldIn(session) });
  }
  return plan;
}

const bookedSince = (session: Session, since: Moment): boolean =>
  !neverSold(session) &&
  session.slots.some(({ claims }) =>
    claims.some(claim => claim.at >= since && claim.givenBackAt === undefined && !claim.restoredAt),
  );
