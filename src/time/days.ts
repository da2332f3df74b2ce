import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { sayDate } from '../../texts/say';

dayjs.extend(utc);

/** The words of a date apart: what to call it from `today` (a name or the weekday), the date, the weekday. */
export function dayWords(date: string, today: string) {
  const [day = '', weekday = ''] = sayDate(date).split(' ');
  const words = sayDate(date, today).split(' ');
  return { name: words.length === 3 ? (words[0] ?? weekday) : weekday, day, weekday };
}

/** The local date so many days after another. */
export const addDays = (date: string, days: number): string =>
  dayjs.utc(date).add(days, 'day').format('YYYY-MM-DD');

/** A day by its name or weekday, then month and day: short enough for a list. */
export function sayDay(date: string, today: string): string {
  const { name, day } = dayWords(date, today);
  return `${name} ${day}`;
}
