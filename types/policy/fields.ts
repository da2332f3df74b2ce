import * as z from 'zod';
import {
  type Bounds,
  policyBounds as bounds,
  dayReasonLength,
  type NumberBounds,
} from '../../domain/policy/bounds';
import { localDate, localTime } from '../moment';
import { textOf } from '../text';
import { defaultHours, hours } from '../timetable/hours';

const dayReason = textOf(dayReasonLength);

type Field<B> = B extends NumberBounds ? z.ZodDefault<z.ZodInt> : z.ZodDefault<z.ZodString>;

const field = (of: Bounds) =>
  'min' in of ? z.int().min(of.min).max(of.max).default(of.preset) : localTime.default(of.preset);

/** A group of numbers and times within their bounds. */
const group = <G extends Record<string, Bounds>>(of: G) => {
  const fields = Object.entries(of).map(([name, each]) => [name, field(each)]);
  return z.strictObject(Object.fromEntries(fields) as { [N in keyof G]: Field<G[N]> });
};

/**
 * The policy's fields, each within its bounds. A version stored by older software gets defaults for
 * missing fields.
 */
export const policyFields = z.strictObject({
  account: group(bounds.account).prefault({}),
  limits: group(bounds.limits).prefault({}),
  booking: group(bounds.booking).prefault({}),
  session: group(bounds.session).prefault({}),
  roster: group(bounds.roster).prefault({}),
  cancellation: group(bounds.cancellation).prefault({}),
  bar: group(bounds.bar).prefault({}),
  stop: group(bounds.stop).prefault({}),
  waiting: group(bounds.waiting).prefault({}),
  queue: group(bounds.queue)
    .extend({
      /** R24: the ids of departments without a queue. */
      off: z.array(z.string().min(1).max(40)).max(200).default([]),
    })
    .prefault({}),
  lists: group(bounds.lists).prefault({}),
  notices: group(bounds.notices).prefault({}),
  sms: group(bounds.sms).prefault({}),
  returnVisit: group(bounds.returnVisit).prefault({}),
  survey: group(bounds.survey).prefault({}),
  followUp: group(bounds.followUp).prefault({}),
  cases: group(bounds.cases).prefault({}),
  sampling: group(bounds.sampling).prefault({}),
  retention: group(bounds.retention).prefault({}),
  /** R2, R6: the periods of a day, their hours on each weekday, and when patients report. */
  hours: hours.prefault(defaultHours),
  calendar: z
    .strictObject({
      /** R2: days the office closes in addition to the official calendar. */
      closings: z
        .array(z.strictObject({ date: localDate, reason: dayReason }))
        .max(200)
        .default([]),
      /** R2: days the office opens in addition to it, with the weekday whose roster they use. */
      openings: z
        .array(
          z.strictObject({
            date: localDate,
            reason: dayReason,
            worksAs: z.int().min(1).max(7).optional(),
          }),
        )
        .max(200)
        .default([]),
    })
    .prefault({}),
});

export type Policy = z.output<typeof policyFields>;
