import { periodName } from '../../domain/timetable/periods';
import { texts } from '../../texts';
import { defaultHours, type Hours, type HoursVersion } from '../../types/timetable/hours';
import type { Period } from '../../types/timetable/scheduling';
import { keep, kept } from '../phone/keep';

const KEY = 'hours';
let told: HoursVersion | undefined;

/** The hours that this phone has: the last that it was told of, else those of a hospital that changed nothing. */
function now(): HoursVersion {
  told ??= (kept(KEY) as HoursVersion | undefined) ?? { version: 0, hours: defaultHours };
  return told;
}

/** What every call says, so that the answer can bring newer hours along. */
export const knownHours = (): number => now().version;

/** Remembers the hospital's hours on this phone: an answer brings them before the page that it is for shows anything. */
export function learnHours(news: HoursVersion): void {
  told = news;
  keep(KEY, news);
}

/** The hospital's periods and hours (R2). */
export const hospitalHours = (): Hours => now().hours;

/** What patients call a period of the day. */
export const sayPeriod = (period: Period): string =>
  texts.ownNames.period(periodName(now().hours, period));
