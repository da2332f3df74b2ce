import type { DayView, SessionState, SessionView } from '../../types/timetable/scheduling';
import { daysBetween, type LocalDate } from '../time/time';

/** The fields of a session that decide the state of its day. */
export type SessionOfDay = Pick<SessionView, 'date' | 'state' | 'capacity' | 'left'>;

/**
 * The states in order, the best first: a day has the best state of its sessions. A place that opens
 * later is better than a full session, whose waiting list guarantees nothing (R12). A day is
 * stopped only if no session is held (R9): a session whose booking has closed can still be
 * registered for on site (R3).
 */
const BEST_FIRST: readonly SessionState[] = ['open', 'opensLater', 'full', 'closed', 'stopped'];

/** The states in which places are sold in WeChat now or later: a day counts these places (R11). */
const COUNTED: readonly SessionState[] = ['open', 'opensLater', 'full'];

/**
 * The days of some sessions, in order: the state of each, and its places that are sold and left
 * (R3, R11). The functions make lists of days with it, a doctor's page uses it on the sessions it
 * shows.
 */
export function daysOf(sessions: readonly SessionOfDay[]): DayView[] {
  const dates = [...new Set(sessions.map(({ date }) => date))].sort();
  return dates.map(date => {
    const ofDate = sessions.filter(session => session.date === date);
    const counted = ofDate.filter(({ state }) => COUNTED.includes(state));
    return {
      date,
      state: BEST_FIRST.find(each => ofDate.some(({ state }) => state === each)) ?? 'closed',
      capacity: counted.reduce((sum, { capacity }) => sum + capacity, 0),
      left: counted.reduce((sum, { left }) => sum + left, 0),
    };
  });
}

/** The first day on which a place can be booked now. */
export const firstOpenDay = (days: readonly DayView[]): DayView | undefined =>
  days.find(({ state }) => state === 'open');

/** The days shown to a person who looks for a place: not those whose booking is over (R3). */
export const daysToChoose = (days: readonly DayView[]): DayView[] =>
  days.filter(({ state }) => state !== 'closed');

/** The number of places that can be booked now on all of these days. */
export const placesLeft = (days: readonly DayView[]): number =>
  days.reduce((sum, { state, left }) => (state === 'open' ? sum + left : sum), 0);

/**
 * The day of `date` if it is in the list; else the nearest, first among days on which a place can
 * be booked now or later. Of two equally near ones the later (R13).
 */
export function nearestDay(days: readonly DayView[], date: LocalDate): DayView | undefined {
  const exact = days.find(day => day.date === date);
  if (exact) return exact;
  const away = (day: DayView) => Math.abs(daysBetween(date, day.date));
  const bookable = days.filter(({ state }) => state === 'open' || state === 'opensLater');
  return [...(bookable.length > 0 ? bookable : days)].sort(
    (a, b) => away(a) - away(b) || (a.date < b.date ? 1 : -1),
  )[0];
}
