import type { Policy } from '../../types/policy/fields';
import { periodNameLength } from '../../types/timetable/hours';
import { isDate } from '../time/isDate';
import { written } from '../written';
import { type Bounds, dayReasonLength, policyBounds } from './bounds';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const fits = (value: string | number, bounds: Bounds): boolean =>
  'min' in bounds
    ? Number.isInteger(value) && Number(value) >= bounds.min && Number(value) <= bounds.max
    : TIME.test(String(value));

/** The paths of invalid names and times in the hours. */
function* hoursOutOfBounds({ periods, week }: Policy['hours']): Generator<string> {
  for (const [index, { name, reportBy }] of periods.entries()) {
    if (!written(name, periodNameLength)) yield `hours.periods.${index}.name`;
    if (!TIME.test(reportBy)) yield `hours.periods.${index}.reportBy`;
  }
  for (const [weekday, day] of week.entries())
    for (const [index, { start, end }] of day.entries()) {
      if (!TIME.test(start)) yield `hours.week.${weekday}.${index}.start`;
      if (!TIME.test(end)) yield `hours.week.${weekday}.${index}.end`;
    }
}

/** The paths of the fields of a policy that are out of bounds, also while it is being typed. */
export function* outOfBounds(policy: Policy): Generator<string> {
  for (const [group, fields] of Object.entries(policyBounds)) {
    const values = policy[group as keyof typeof policyBounds] as Record<string, string | number>;
    for (const [name, bounds] of Object.entries<Bounds>(fields))
      if (!fits(values[name] ?? '', bounds)) yield `${group}.${name}`;
  }
  yield* hoursOutOfBounds(policy.hours);
  for (const kind of ['closings', 'openings'] as const)
    for (const [index, { date, reason }] of policy.calendar[kind].entries()) {
      if (!isDate(date)) yield `calendar.${kind}.${index}.date`;
      if (!written(reason, dayReasonLength)) yield `calendar.${kind}.${index}.reason`;
    }
}
