import type { Policy } from '../../types/policy/fields';

/** What two numbers of a policy together can say wrong; their sentences are in `texts/zh-CN/policy/policy.ts`. */
export type PolicyProblem =
  | 'CLOSES_BEFORE_OPENS'
  | 'LAID_OUT_TOO_LATE'
  | 'DEPARTMENT_MORE_THAN_DAY'
  | 'DAY_MORE_THAN_ALL'
  | 'FREE_BEFORE_OPENS'
  | 'AFTERNOON_BEFORE_MORNING'
  | 'DAY_TWICE'
  | 'DAY_CLOSED_AND_OPEN';

/** Of a time as somebody may just be typing it: what is no time yet is no number, and contradicts nothing. */
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How long before the visit's midnight a moment is that is said as days before and a time of day, in minutes. */
const before = (days: number, time: string): number => days * 24 * 60 - minutes(time);

/** Everything that the policy's fields together say wrong, by the field to put right. */
export function* problemsOf(policy: Policy): Generator<[path: string, problem: PolicyProblem]> {
  const { booking, session, cancellation, checkIn, calendar } = policy;
  const opens = before(booking.opensDaysAhead, booking.opensAt);
  if (before(booking.closesDaysBefore, booking.closesAt) >= opens)
    yield ['booking.closesDaysBefore', 'CLOSES_BEFORE_OPENS'];
  if (before(cancellation.freeDaysBefore, cancellation.freeUntil) >= opens)
    yield ['cancellation.freeDaysBefore', 'FREE_BEFORE_OPENS'];
  if (session.layOutDaysAhead < booking.opensDaysAhead)
    yield ['session.layOutDaysAhead', 'LAID_OUT_TOO_LATE'];
  if (booking.maxPerDepartmentDay > booking.maxPerDay)
    yield ['booking.maxPerDepartmentDay', 'DEPARTMENT_MORE_THAN_DAY'];
  if (booking.maxPerDay > booking.maxLive) yield ['booking.maxPerDay', 'DAY_MORE_THAN_ALL'];
  if (checkIn.afternoonBy <= checkIn.morningBy)
    yield ['checkIn.afternoonBy', 'AFTERNOON_BEFORE_MORNING'];
  const closed = new Set(calendar.closings.map(({ date }) => date));
  for (const kind of ['closings', 'openings'] as const) {
    for (const [index, { date }] of calendar[kind].entries()) {
      const path = `calendar.${kind}.${index}.date`;
      if (calendar[kind].findIndex(day => day.date === date) < index) yield [path, 'DAY_TWICE'];
      else if (kind === 'openings' && closed.has(date)) yield [path, 'DAY_CLOSED_AND_OPEN'];
    }
  }
}
