import type { DayView } from '../../../types/timetable/scheduling';

/** Places that can be booked now on all of these days. */
export const placesLeft = (days: readonly DayView[]): number =>
  days.reduce((sum, day) => (day.state === 'open' ? sum + day.left : sum), 0);
