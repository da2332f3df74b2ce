import { getDayDetail, getLunarDate, getSolarTermDate } from 'chinese-days';
import { addDays, at, daysBetween, type LocalDate, weekdayOf, yearOf } from './time';

const LIBRARY_WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/**
 * The official arrangement of a date; null when it does not mention it. The library is asked with a
 * text, and never for a weekday: west of Greenwich it stores its table one day early and also looks
 * a text up one day early, which is right again, but its weekdays are wrong there.
 */
const arranged = (date: LocalDate): 'holiday' | 'makeUp' | null => {
  const { name, work } = getDayDetail(date);
  if (LIBRARY_WEEKDAYS.includes(name)) return null;
  return work ? 'makeUp' : 'holiday';
};

/**
 * Whether the official arrangement of a year is published and in the library: it then has New Year
 * and National Day as holidays. New Year alone may come from the arrangement of the year before.
 */
export const yearIsOfficial = (year: number): boolean =>
  arranged(`${year}-01-01`) === 'holiday' && arranged(`${year}-10-01`) === 'holiday';

const isOfficial = (date: LocalDate): boolean => yearIsOfficial(yearOf(date));

/** Whether a date is off: by the official arrangement, or by statute while there is none. */
export const isHoliday = (date: LocalDate): boolean =>
  isOfficial(date) ? arranged(date) === 'holiday' : isStatutoryHoliday(date);

const isMakeUp = (date: LocalDate): boolean => isOfficial(date) && arranged(date) === 'makeUp';

/**
 * Qingming of a year. The library computes this date in the machine's zone and is a day early west
 * of Greenwich. The difference for a known Qingming corrects it, and is 0 once the library is
 * fixed.
 */
const qingming = (year: number): LocalDate => {
  const slip = daysBetween(getSolarTermDate(2026, 4, 'pure_brightness'), '2026-04-05');
  return addDays(getSolarTermDate(year, 4, 'pure_brightness'), slip);
};

const lunar = (date: LocalDate): string => {
  const { lunarMon, lunarDay, isLeap } = getLunarDate(new Date(at(date, '12:00')));
  return isLeap ? 'leap' : `${lunarMon}/${lunarDay}`;
};

const FIXED_HOLIDAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);
/**
 * The first three days of Spring Festival, Dragon Boat, Mid-Autumn; New Year's Eve is the day
 * before 1/1.
 */
const LUNAR_HOLIDAYS = new Set(['1/1', '1/2', '1/3', '5/5', '8/15']);

/**
 * Whether a date is a statutory holiday by the rule in force since 2025, without the additional
 * days of a year's arrangement: New Year's Day, New Year's Eve and the first three days of the
 * lunar year, Qingming, 1 and 2 May, Dragon Boat, Mid-Autumn, 1 to 3 October.
 */
export const isStatutoryHoliday = (date: LocalDate): boolean =>
  FIXED_HOLIDAYS.has(date.slice(5)) ||
  date === qingming(yearOf(date)) ||
  LUNAR_HOLIDAYS.has(lunar(date)) ||
  lunar(addDays(date, 1)) === '1/1';

/**
 * Whether a date is a working day in mainland China: statutory holidays are off, make-up Saturdays
 * and Sundays are worked. Without a published arrangement: Mondays to Fridays except the statutory
 * days.
 */
export const isWorkingDay = (date: LocalDate): boolean =>
  isMakeUp(date) || (weekdayOf(date) <= 5 && !isHoliday(date));

/**
 * The n-th working day after a date (before it when n is negative); the date itself when n is 0
 * (R15).
 */
export const addWorkingDays = (date: LocalDate, n: number): LocalDate => {
  const step = Math.sign(n);
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day)) left--;
  }
  return day;
};
