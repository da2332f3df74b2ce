import type { DayView, SessionState, SessionView } from '../../types/timetable/scheduling';
import { daysBetween, type LocalDate } from '../time/time';

/** A session as far as its day needs to know it. */
export type SessionOfDay = Pick<SessionView, 'date' | 'state' | 'capacity' | 'left'>;

/**
 * What a day of several sessions is called: as the one of them that is best for somebody who wants a place. A place that will
 * be free is better than a full session, whose line gives none for sure (R12). A day is called stopped only when nobody holds
 * a clinic on it (R9): beside a session whose booking has closed, that one can still be registered for on site (R3).
 */
const BEST_FIRST: readonly SessionState[] = ['open', 'opensLater', 'full', 'closed', 'stopped'];

/** Sessions whose places are sold in WeChat, sooner or later: theirs are the places that a day counts (R11). */
const COUNTED: readonly SessionState[] = ['open', 'opensLater', 'full'];

/**
 * The days on which these sessions are, in order: what each is called, and how many places are left of those that are sold
 * then. Both ends ask it: lists of days are made by the functions, a doctor's page makes them of the sessions it shows (R3, R11).
 */
export function daysOf(sessions: readonly SessionOfDay[]): DayView[] {
  const dates = [...new Set(sessions.map(({ date }) => date))].sort();
  return dates.map(date => {
    const there = sessions.filter(session => session.date === date);
    const counted = there.filter(({ state }) => COUNTED.includes(state));
    return {
      date,
      state: BEST_FIRST.find(each => there.some(({ state }) => state === each)) ?? 'closed',
      capacity: counted.reduce((sum, { capacity }) => sum + capacity, 0),
      left: counted.reduce((sum, { left }) => sum + left, 0),
    };
  });
}

/** The first day on which a place can be booked now. */
export const firstOpenDay = (days: readonly DayView[]): DayView | undefined =>
  days.find(({ state }) => state === 'open');

/**
 * The days that are shown to somebody who looks for a place: not those whose booking is over, of which the only thing to say is how
 * the same day is had (R3).
 */
export const daysToChoose = (days: readonly DayView[]): DayView[] =>
  days.filter(({ state }) => state !== 'closed');

/** How many places can be booked now on all of these days together. */
export const placesLeft = (days: readonly DayView[]): number =>
  days.reduce((sum, { state, left }) => (state === 'open' ? sum + left : sum), 0);

/**
 * The day itself where it is among them; else the day nearest to it, those first on which a place can be booked now or later.
 * Of two as near, the later one (R13).
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
