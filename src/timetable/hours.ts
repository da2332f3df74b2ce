import { periodName } from '../../domain/timetable/periods';
import { texts } from '../../texts';
import { defaultHours, type Hours, type HoursVersion } from '../../types/timetable/hours';
import type { Period } from '../../types/timetable/scheduling';
import { keep, kept } from '../phone/keep';

const KEY = 'hours';
let told: HoursVersion | undefined;

/** The hours that this phone has: the last ones it got, else the defaults. */
function now(): HoursVersion {
  told ??= (kept(KEY) as HoursVersion | undefined) ?? { version: 0, hours: defaultHours };
  return told;
}

/** The version sent with every call, so that the answer can contain newer hours. */
export const knownHours = (): number => now().version;

/**
 * Stores the hospital's hours on this phone: they arrive with an answer, before its page shows
 * anything.
 */
export function learnHours(news: HoursVersion): void {
  told = news;
  keep(KEY, news);
}

/** The hospital's periods and hours (R2). */
export const hospitalHours = (): Hours => now().hours;

/** The name of a period as patients read it. */
export const sayPeriod = (period: Period): string =>
  texts.ownNames.period(periodName(now().hours, period));
