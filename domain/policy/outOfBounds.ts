import type { Policy } from '../../types/policy/fields';
import { isDate } from '../time/isDate';
import { written } from '../written';
import { type Bounds, dayReasonLength, policyBounds } from './bounds';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const fits = (value: string | number, bounds: Bounds): boolean =>
  'min' in bounds
    ? Number.isInteger(value) && Number(value) >= bounds.min && Number(value) <= bounds.max
    : TIME.test(String(value));

/** The paths of a policy's fields that are out of their bounds, as somebody may just be typing it. */
export function* outOfBounds(policy: Policy): Generator<string> {
  for (const [group, fields] of Object.entries(policyBounds)) {
    const values = policy[group as keyof typeof policyBounds] as Record<string, string | number>;
    for (const [name, bounds] of Object.entries<Bounds>(fields))
      if (!fits(values[name] ?? '', bounds)) yield `${group}.${name}`;
  }
  for (const kind of ['closings', 'openings'] as const)
    for (const [index, { date, reason }] of policy.calendar[kind].entries()) {
      if (!isDate(date)) yield `calendar.${kind}.${index}.date`;
      if (!written(reason, dayReasonLength)) yield `calendar.${kind}.${index}.reason`;
    }
}
