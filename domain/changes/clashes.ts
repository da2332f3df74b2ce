import type { ChangeKind, Clash } from '../../types/changes/change';
import type { Session } from '../booking/session';
import { meant } from '../tables/rows';
import { timesOf } from '../time/slots';
import type { LocalDate } from '../time/time';
import { type Decided, decidedOf, type Step } from './decided';

/**
 * For each kind of change: what happens if it puts one doctor into two sessions at one time, or two
 * sessions into one room (R2a). The preview always shows both. A doctor in two sessions is
 * `refused` if the change names the doctor or the session. A room may be shared, as in many
 * rosters, so the office decides. `never`: the change opens and moves no session, so this cannot
 * happen.
 */
export const aboutClashes = {
  reopen: 'refused',
  substitute: 'refused',
  session: 'refused',
  extra: 'refused',
  room: 'shown',
  copyWeek: 'shown',
  weekly: 'shown',
  roster: 'shown',
  rosterBack: 'shown',
  policy: 'shown',
  putBack: 'shown',
  doctor: 'shown',
  stop: 'never',
  away: 'never',
  closing: 'never',
} as const satisfies Record<ChangeKind, 'refused' | 'shown' | 'never'>;

/** A session as it is held, or would be. */
interface Held {
  sessionId: string;
  date: LocalDate;
  period: Session['period'];
  decided: Decided;
}

/**
 * The pairs of open sessions of one doctor, or in one room, that a change puts at the same time.
 * Pairs that were at the same time before are left out. The order is that of the steps.
 *
 * @param sessions all sessions of the dates of the steps, as they are now
 */
export function clashesOf(steps: readonly Step[], sessions: ReadonlyMap<string, Session>): Clash[] {
  const { now, after } = heldByDate(steps, sessions);
  const found = new Map<string, Clash>();
  for (const { sessionId: id, date } of steps) {
    const one = after.get(date)?.get(id);
    if (!one) continue;
    for (const other of after.get(date)!.values())
      for (const of of together(one, other)) {
        const before = [now.get(date)?.get(id), now.get(date)?.get(other.sessionId)] as const;
        if (before[0] && before[1] && together(before[0], before[1]).includes(of)) continue;
        const key = [of, ...[id, other.sessionId].sort()].join('\n');
        if (!found.has(key)) found.set(key, { of, ...view(one), with: view(other) });
      }
  }
  return [...found.values()];
}

type HeldByDate = Map<LocalDate, Map<string, Held>>;

/** The open sessions of the steps' dates, now and after the steps. */
function heldByDate(
  steps: readonly Step[],
  sessions: ReadonlyMap<string, Session>,
): { now: HeldByDate; after: HeldByDate } {
  const empty = (): HeldByDate => new Map(steps.map(({ date }) => [date, new Map()]));
  const [now, after] = [empty(), empty()];
  for (const session of sessions.values()) {
    if (session.state !== 'open' || !now.has(session.date)) continue;
    const { _id: sessionId, date, period } = session;
    const held = { sessionId, date, period, decided: decidedOf(session) };
    now.get(date)?.set(sessionId, held);
    after.get(date)?.set(sessionId, held);
  }
  for (const { sessionId, date, period, to } of steps)
    if (to.state === 'open')
      after.get(date)?.set(sessionId, { sessionId, date, period, decided: to });
    else after.get(date)?.delete(sessionId);
  return { now, after };
}

/** Whether two sessions at one time have the same doctor, and whether they have the same room. */
function together(one: Held, other: Held): Clash['of'][] {
  const { sessionId: id, decided: a } = one;
  const { decided: b } = other;
  if (id === other.sessionId || startOf(a) >= endOf(b) || startOf(b) >= endOf(a)) return [];
  const room = meant(a.room);
  return [
    ...(a.doctor.id === b.doctor.id ? (['doctor'] as const) : []),
    ...(room !== '' && room === meant(b.room) ? (['room'] as const) : []),
  ];
}

const startOf = ({ slots }: Decided) => timesOf(slots).start ?? '';
const endOf = ({ slots }: Decided) => timesOf(slots).end ?? '';

const view = ({ sessionId, date, period, decided }: Held): Clash['with'] => ({
  ...{ sessionId, date, period },
  ...{ department: decided.department, doctor: decided.doctor, room: decided.room },
  ...{ start: startOf(decided), end: endOf(decided) },
});
