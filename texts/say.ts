import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import type { Moment } from '../types/moment';

dayjs.extend(utc);

/** Shanghai has been at UTC+8 without summer time since 1991; the phone's own zone must not matter. */
const local = (moment: Moment) => dayjs.utc(moment).utcOffset(480);
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `11月25日 周三`; today, tomorrow and the day after by name when `today` (`YYYY-MM-DD`) is given; the year when it is another one. */
export function sayDate(date: string, today?: string): string {
  const day = dayjs.utc(date);
  const away = today ? day.diff(dayjs.utc(today), 'day') : undefined;
  const name = away === 0 ? '今天 ' : away === 1 ? '明天 ' : away === 2 ? '后天 ' : '';
  const year = today && today.slice(0, 4) !== date.slice(0, 4) ? `${day.year()}年` : '';
  return `${name}${year}${day.month() + 1}月${day.date()}日 ${weekdays[day.day()]}`;
}

/** `周三` for a local date. */
export const sayWeekday = (date: string): string => weekdays[dayjs.utc(date).day()] ?? '';

/** `14:00` for a moment, local time. */
export const sayTime = (moment: Moment): string => local(moment).format('HH:mm');

/** `11月24日 周二 14:00` for a moment, local time; today and tomorrow by name when `today` is given. */
export function sayMoment(moment: Moment, today?: string): string {
  return `${sayDate(local(moment).format('YYYY-MM-DD'), today)} ${sayTime(moment)}`;
}

/** `11月28日 周六` for a moment's local date; today and tomorrow by name when `today` is given. */
export const sayDay = (moment: Moment, today?: string): string =>
  sayDate(local(moment).format('YYYY-MM-DD'), today);

/** `2027年5月28日` for a moment, local date: for dates far away. */
export function sayFullDate(moment: Moment): string {
  const day = local(moment);
  return `${day.year()}年${day.month() + 1}月${day.date()}日`;
}

/** `2027年2月23日 周二` for a local date: where the year must not be guessed. */
export const sayWholeDate = (date: string): string =>
  `${sayFullDate(dayjs.utc(date).valueOf())} ${sayWeekday(date)}`;
