import * as z from 'zod';
import { localTime } from '../moment';
import { textOf } from '../text';
import file from './hours.json';
import { period } from './scheduling';

/** How long the name of a period may be. */
export const periodNameLength = { min: 1, max: 6 };
/** The most periods that a day can have. */
export const mostPeriods = 8;

/** A period of the hospital's day, such as the morning (R2). Its id is never another period's. */
const dayPeriod = z.strictObject({
  id: period,
  /** As patients and rosters call it. */
  name: textOf(periodNameLength),
  /** R6: report by this time, or by the slot's end if that is later. */
  reportBy: localTime,
});

/** When a period of a weekday begins and ends. */
const clinicHours = z.strictObject({ period, start: localTime, end: localTime });
export type ClinicHours = z.output<typeof clinicHours>;

/**
 * R2: when the hospital holds clinics. `periods` are all that it has or had, in the order of the day; one that no weekday has any
 * more keeps its name for what was held in it. `week` is Monday to Sunday: an empty day is closed.
 */
export const hours = z.strictObject({
  periods: z.array(dayPeriod).min(1).max(mostPeriods),
  week: z.array(z.array(clinicHours).max(mostPeriods)).length(7),
});
export type Hours = z.output<typeof hours>;

/** The hours of a hospital that changed nothing. */
export const defaultHours: Hours = file;

/** The hours by a version of the policy, as an answer brings them along to a phone that has another version. */
export interface HoursVersion {
  version: number;
  hours: Hours;
}
