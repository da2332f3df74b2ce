import type { Policy } from '../../types/policy/fields';

/**
 * The contradictions between two values of a policy. Their sentences are in
 * `texts/zh-CN/policy/policy.ts`.
 */
export type PolicyProblem =
  | 'CLOSES_BEFORE_OPENS'
  | 'LAID_OUT_TOO_LATE'
  | 'DEPARTMENT_MORE_THAN_DAY'
  | 'DAY_MORE_THAN_ALL'
  | 'FREE_BEFORE_OPENS'
  | 'PERIOD_TWICE'
  | 'PERIOD_NAME_TWICE'
  | 'REPORT_ORDER'
  | 'HOURS_PERIOD_UNKNOWN'
  | 'HOURS_BACKWARDS'
  | 'HOURS_ORDER'
  | 'HOURS_OVERLAP'
  | 'HOURS_NONE'
  | 'DAY_TWICE'
  | 'DAY_CLOSED_AND_OPEN';

/**
 * Minutes since midnight of a time that may be half typed: an invalid time gives NaN, which
 * contradicts nothing.
 */
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * The minutes from a moment to the midnight at which the day of the visit starts. The moment is
 * given as days before and a local time.
 */
const before = (days: number, time: string): number => days * 24 * 60 - minutes(time);

/** All contradictions in a policy, each with the path of the field to correct. */
export function* problemsOf(policy: Policy): Generator<[path: string, problem: PolicyProblem]> {
  const { booking, session, cancellation, hours, calendar } = policy;
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
  yield* problemsOfPeriods(hours);
  yield* problemsOfWeek(hours);
  const closed = new Set(calendar.closings.map(({ date }) => date));
  for (const kind of ['closings', 'openings'] as const) {
    for (const [index, { date }] of calendar[kind].entries()) {
      const path = `calendar.${kind}.${index}.date`;
      if (calendar[kind].findIndex(day => day.date === date) < index) yield [path, 'DAY_TWICE'];
      else if (kind === 'openings' && closed.has(date)) yield [path, 'DAY_CLOSED_AND_OPEN'];
    }
  }
}

/** Checks that the periods have different ids and names, and reporting times in their order. */
function* problemsOfPeriods({
  periods,
}: Policy['hours']): Generator<[path: string, problem: PolicyProblem]> {
  for (const [index, { id, name, reportBy }] of periods.entries()) {
    const before = periods.slice(0, index);
    const path = `hours.periods.${index}`;
    if (before.some(each => each.id === id)) yield [`${path}.id`, 'PERIOD_TWICE'];
    if (before.some(each => each.name === name)) yield [`${path}.name`, 'PERIOD_NAME_TWICE'];
    const last = before.at(-1);
    if (last && minutes(reportBy) <= minutes(last.reportBy))
      yield [`${path}.reportBy`, 'REPORT_ORDER'];
  }
}

/**
 * Checks that the hours of each weekday belong to existing periods, in their order, without
 * overlap.
 */
function* problemsOfWeek({
  periods,
  week,
}: Policy['hours']): Generator<[path: string, problem: PolicyProblem]> {
  if (week.every(day => day.length === 0)) yield ['hours.week', 'HOURS_NONE'];
  const orderOf = (period: string) => periods.findIndex(({ id }) => id === period);
  for (const [weekday, day] of week.entries()) {
    for (const [index, { period, start, end }] of day.entries()) {
      const path = `hours.week.${weekday}.${index}`;
      const last = day[index - 1];
      if (orderOf(period) < 0) yield [`${path}.period`, 'HOURS_PERIOD_UNKNOWN'];
      else if (last && orderOf(period) <= orderOf(last.period))
        yield [`${path}.period`, 'HOURS_ORDER'];
      if (minutes(end) <= minutes(start)) yield [`${path}.end`, 'HOURS_BACKWARDS'];
      else if (last && minutes(start) < minutes(last.end)) yield [`${path}.start`, 'HOURS_OVERLAP'];
    }
  }
}
