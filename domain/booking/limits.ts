import { type Refused, refused } from '../../types/answer';
import type { Policy } from '../../types/policy/policy';
import { defined } from '../defined';
import type { LocalDate, Moment } from '../time/time';

/** The live appointments a patient holds: in all, by day, and by day and department (R4). */
export interface HeldVisits {
  /**
   * `by` identifies the call that added the entry, so that a repeated call can tell its own write
   * from another's.
   */
  all: { id: string; sessionId: string; at: Moment; by?: string; account?: string }[];
  days: Record<LocalDate, string[]>;
  departments: Record<string, string[]>;
}

/** What a patient without live appointments holds. */
export const nothingHeld = (): HeldVisits => ({ all: [], days: {}, departments: {} });

/** The keys under which an appointment of this day and department is counted in `HeldVisits`. */
export const heldKeys = (visit: { date: LocalDate; departmentId: string }) => ({
  day: visit.date,
  department: `${visit.date} ${visit.departmentId}`,
});

/** The day and department that a key of `HeldVisits.departments` stands for. */
export function visitOf(departmentKey: string): { date: LocalDate; departmentId: string } {
  const space = departmentKey.indexOf(' ');
  return { date: departmentKey.slice(0, space), departmentId: departmentKey.slice(space + 1) };
}

/**
 * One limit of R4. The store's booking write has the condition that the list at `path` has fewer
 * than `below` entries; `brokenLimit` uses the same data to explain a refusal.
 */
export interface Limit {
  path: string;
  below: number;
  refused: Refused;
}

/** The policy values that limit how many live appointments a patient may hold. */
export type BookingLimits = Pick<
  Policy['booking'],
  'maxPerDepartmentDay' | 'maxPerDay' | 'maxLive'
>;

/** The limits for one more live appointment on this day in this department (R4). */
export function limitsFor(
  visit: { date: LocalDate; departmentId: string },
  policy: { booking: BookingLimits },
): Limit[] {
  const { maxPerDepartmentDay, maxPerDay, maxLive } = policy.booking;
  const keys = heldKeys(visit);
  return [
    {
      path: `departments.${keys.department}`,
      below: maxPerDepartmentDay,
      refused: refused('LIMIT_DEPARTMENT_DAY', { max: maxPerDepartmentDay }).refused,
    },
    {
      path: `days.${keys.day}`,
      below: maxPerDay,
      refused: refused('LIMIT_DAY', { max: maxPerDay }).refused,
    },
    { path: 'all', below: maxLive, refused: refused('LIMIT_TOTAL', { max: maxLive }).refused },
  ];
}

/**
 * The limits that a move has to keep. A day or department that stays the same is not checked, since
 * the appointment already counts there.
 */
export function limitsForMove(
  from: { date: LocalDate; departmentId: string },
  to: { date: LocalDate; departmentId: string },
  policy: Policy,
): Limit[] {
  const counted = new Set(limitsFor(from, policy).map(limit => limit.path));
  return limitsFor(to, policy).filter(limit => !counted.has(limit.path));
}

const listAt = (held: HeldVisits, path: string): unknown[] => {
  const [kind, key] = [path.split('.', 1)[0], path.slice(path.indexOf('.') + 1)];
  if (kind === 'days') return held.days[key] ?? [];
  if (kind === 'departments') return held.departments[key] ?? [];
  return held.all;
};

/** The refusal of the first limit that is reached; undefined if none is. */
export const brokenLimit = (limits: Limit[], held: HeldVisits): Refused | undefined =>
  limits.find(limit => listAt(held, limit.path).length >= limit.below)?.refused;

/** The fields of a live appointment that are counted. */
interface LiveHeld {
  _id: string;
  sessionId: string;
  date: LocalDate;
  departmentId: string;
  at: Moment;
  account?: string;
}

/**
 * Counts what a patient holds from their live appointments. A patient's `held` equals this while no
 * call is running.
 */
export function heldBy(live: LiveHeld[]): HeldVisits {
  const held = nothingHeld();
  for (const appointment of live) {
    const { day, department } = heldKeys(appointment);
    const { _id: id, sessionId, at, account } = appointment;
    held.all.push({ id, sessionId, at, ...defined({ account }) });
    held.days[day] = [...(held.days[day] ?? []), appointment._id];
    held.departments[department] = [...(held.departments[department] ?? []), appointment._id];
  }
  return held;
}
