import type { DayView, SessionState, SessionView } from '../../../types/timetable/scheduling';

/** What a day of several sessions is called: by the best of them for somebody who wants to book. */
const BEST_FIRST: SessionState[] = ['open', 'opensLater', 'full', 'closed', 'stopped'];

/** The days on which these sessions are, in order, each with how it stands and the places of its open sessions. */
export function daysOf(sessions: readonly SessionView[]): DayView[] {
  const dates = [...new Set(sessions.map(({ date }) => date))].sort();
  return dates.map(date => {
    const there = sessions.filter(session => session.date === date);
    const state =
      BEST_FIRST.find(each => there.some(session => session.state === each)) ?? 'closed';
    const open = there.filter(session => session.state === 'open');
    return {
      date,
      state,
      capacity: there.reduce((sum, { capacity }) => sum + capacity, 0),
      left: open.reduce((sum, { left }) => sum + left, 0),
    };
  });
}
