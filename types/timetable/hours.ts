import * as z from 'zod';
import { localTime } from '../moment';
import { textOf } from '../text';
import file from './hours.json';
import { period } from './scheduling';

/** The length of a period's name. */
export const periodNameLength = { min: 1, max: 6 };
/** The maximum number of periods in a day. */
export const mostPeriods = 8;

/** A period of the hospital's day, such as the morning (R2). Its id is never reused. */
const dayPeriod = z.strictObject({
  id: period,
  /** The name for patients and rosters. */
  name: textOf(periodNameLength),
  /** R6: report by this time, or by the slot's end if that is later. */
  reportBy: localTime,
});

/** The start and end of a period on a weekday. */
const clinicHours = z.strictObject({ period, start: localTime, end: localTime });
export type ClinicHours = z.output<typeof clinicHours>;

/**
 * R2: the hospital's clinic hours. `periods` are all present and former ones, in the order of the
 * day; one without hours keeps its name for past sessions. `week` is Monday to Sunday: an empty day
 * is closed.
 */
export const hours = z.strictObject({
  periods: z.array(dayPeriod).min(1).max(mostPeriods),
  week: z.array(z.array(clinicHours).max(mostPeriods)).length(7),
});
export type Hours = z.output<typeof hours>;

/** The default hours. */
export const defaultHours: Hours = file;

/**
 * The hours of a version of the policy, as an answer contains them for a phone with another
 * version.
 */
export interface HoursVersion {
  version: number;
  hours: Hours;
}
