import { defined } from '../../../../domain/defined';
import { isHoliday, yearIsOfficial } from '../../../../domain/time/calendar';
import { datesOf } from '../../../../domain/time/months';
import { dateOf, type LocalDate, yearOf } from '../../../../domain/time/time';
import { type DayRules, dayOf } from '../../../../domain/timetable/clinicDays';
import { done } from '../../../../types/answer';
import {
  type CalendarDay,
  viewCalendar as contract,
} from '../../../../types/timetable/viewCalendar';
import { staffOperation } from '../../access';
import { policyStore, unchanged } from '../../policy';
import { openSessionsOn } from '../stores/openSessions';

export const viewCalendar = staffOperation(contract, async ({ month }, { now }) => {
  const today = dateOf(now);
  const { policy } = (await policyStore.versions(1))[0] ?? unchanged;
  const dates = datesOf(month);
  const { closings, openings } = policy.calendar;
  const own = [...closings, ...openings]
    .map(({ date }) => date)
    .filter(date => date >= today)
    .sort();
  const open = await openSessionsOn([...dates, ...own]);
  const view = (date: LocalDate) => dayView(date, policy, open.get(date) ?? 0);
  return done({
    value: {
      today,
      days: dates.map(view),
      own: own.map(view),
      official: yearIsOfficial(yearOf(`${month}-01`)),
    },
    subjects: [],
    details: { month },
  });
});

function dayView(date: LocalDate, rules: DayRules, sessions: number): CalendarDay {
  const { kind, rosterWeekday, reason } = dayOf(date, rules);
  const { closings, openings } = rules.calendar;
  const closing = closings.some(day => day.date === date) ? ('closing' as const) : undefined;
  const opening = openings.some(day => day.date === date) ? ('opening' as const) : undefined;
  return {
    ...{ date, kind, holiday: isHoliday(date), sessions },
    ...defined({ worksAs: rosterWeekday ?? undefined, own: closing ?? opening, reason }),
  };
}
