import { type Refused, refused } from '../../types/answer';
import type { Policy } from '../../types/policy/policy';
import { defined } from '../defined';
import type { LocalDate, Moment } from '../time/time';

/** What a patient holds: the live appointments in all, by day, and by day and department (R4). */
export interface HeldVisits {
  /** `by` names the call that counted it, so that a call tells its own write from its twin's. */
  all: { id: string; sessionId: string; at: Moment; by?: string; account?: string }[];
  days: Record<LocalDate, string[]>;
  departments: Record<string, string[]>;
}

export const nothingHeld = (): HeldVisits => ({ all: [], days: {}, departments: {} });

/** Where an appointment of this day and department is counted. */
export const heldKeys = (visit: { date: LocalDate; departmentId: string }) => ({
  day: visit.date,
  department: `${visit.date} ${visit.departmentId}`,
});

/** The day and department of such a key. */
export function visitOf(departmentKey: string): { date: LocalDate; departmentId: string } {
  const space = departmentKey.indexOf(' ');
  return { date: departmentKey.slice(0, space), departmentId: departmentKey.slice(space + 1) };
}

/**
 * One limit of R4, said once and used twice: the store lets a booking through only while the list at `path` has
 * fewer than `below` entries, and `brokenLimit` explains by the same data why it did not.
 */
export interface Limit {
  path: string;
  below: number;
  refused: Refused;
}

/** How many live appointments a patient may hold. */
export type BookingLimits = Pick<
  Policy['booking'],
  'maxPerDepartmentDay' | 'maxPerDay' | 'maxLive'
>;

/** The limits that one more live appointment on this day in this department must keep (R4). */
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

/** The limits a move has to keep: only where the new day or department is not the old one, since the appointment is counted there already. */
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

/** The first limit that what is held leaves no room in, or undefined. */
export const brokenLimit = (limits: Limit[], held: HeldVisits): Refused | undefined =>
  limits.find(limit => listAt(held, limit.path).length >= limit.below)?.refused;

/** A live appointment, as far as it is counted. */
interface LiveHeld {
  _id: string;
  sessionId: string;
  date: LocalDate;
  departmentId: string;
  at: Moment;
  account?: string;
}

/** What a patient holds by their live appointments: what `held` must be when nothing is under way. */
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
