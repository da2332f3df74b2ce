import { outOfBounds } from '../../../domain/policy/outOfBounds';
import { problemsOf } from '../../../domain/policy/problems';
import { minutesOf, timeFromMinutes } from '../../../domain/time/time';
import { texts } from '../../../texts';
import type { Policy } from '../../../types/policy/policy';
import { type ClinicHours, type Hours, mostPeriods } from '../../../types/timetable/hours';

type DayPeriod = Hours['periods'][number];

/** A time `minutes` later, within the day. */
const later = (time: string, minutes: number): string =>
  timeFromMinutes(Math.min(minutesOf(time) + minutes, 24 * 60 - 1));

/** The hours with one more period with a new id; undefined if a day can have no more. */
export function withPeriod({ periods, week }: Hours): Hours | undefined {
  if (periods.length >= mostPeriods) return undefined;
  const ids = new Set(periods.map(({ id }) => id));
  let number = periods.length + 1;
  while (ids.has(`period${number}`)) number++;
  const reportBy = later(periods.at(-1)?.reportBy ?? '08:00', 120);
  return { periods: [...periods, { id: `period${number}`, name: '', reportBy }], week };
}

/** The hours without a period that is not saved yet. */
export const withoutPeriod = ({ periods, week }: Hours, id: string): Hours => ({
  periods: periods.filter(each => each.id !== id),
  week: week.map(day => day.filter(({ period }) => period !== id)),
});

/** The hours with a change of one period. */
export const changedPeriod = (hours: Hours, id: string, change: Partial<DayPeriod>): Hours => ({
  ...hours,
  periods: hours.periods.map(each => (each.id === id ? { ...each, ...change } : each)),
});

const changedDay = (
  { periods, week }: Hours,
  weekday: number,
  change: (day: ClinicHours[]) => ClinicHours[],
): Hours => ({
  periods,
  week: week.map((day, index) => (index === weekday ? inOrder(periods, change(day)) : day)),
});

/** A day's hours in the order of the periods. */
const inOrder = (periods: readonly DayPeriod[], day: readonly ClinicHours[]): ClinicHours[] =>
  periods.flatMap(({ id }) => day.filter(({ period }) => period === id));

/**
 * Switches a period of a weekday on or off: on with the hours of another day, or else after the
 * day's last period.
 */
export const switched = (hours: Hours, weekday: number, period: string, on: boolean): Hours =>
  changedDay(hours, weekday, day => {
    const others = day.filter(each => each.period !== period);
    if (!on) return others;
    const elsewhere = hours.week.flat().find(each => each.period === period);
    return [...others, elsewhere ?? behind(hours, others, period)];
  });

/**
 * What the form proposes for a period added to a day: two hours, starting one hour after the period
 * before it, or at 08:00.
 */
function behind({ periods }: Hours, day: readonly ClinicHours[], period: string): ClinicHours {
  const order = periods.findIndex(({ id }) => id === period);
  const before = new Set(periods.slice(0, order).map(({ id }) => id));
  const last = inOrder(periods, day)
    .filter(each => before.has(each.period))
    .at(-1);
  const start = last ? later(last.end, 60) : '08:00';
  return { period, start, end: later(start, 120) };
}

/** The hours with another start or end of one period on a weekday. */
export const timed = (
  hours: Hours,
  weekday: number,
  period: string,
  change: Partial<Pick<ClinicHours, 'start' | 'end'>>,
): Hours =>
  changedDay(hours, weekday, day =>
    day.map(each => (each.period === period ? { ...each, ...change } : each)),
  );

/** Sets Monday to Friday to one of these days. */
export const likeWeekday = ({ periods, week }: Hours, weekday: number): Hours => ({
  periods,
  week: week.map((day, index) => (index < 5 ? (week[weekday] ?? day) : day)),
});

export type Mistakes = Record<string, string>;

/** The policy with these hours, or its problems by path. */
export function checkHours(
  policy: Policy,
  hours: Hours,
): { policy: Policy } | { mistakes: Mistakes } {
  const next = { ...policy, hours };
  const mistakes: Mistakes = {};
  const put = (path: string, words: string) => {
    const [group, ...rest] = path.split('.');
    if (group === 'hours') mistakes[rest.join('.')] ??= words;
  };
  for (const path of outOfBounds(next)) put(path, texts.fields.missing);
  for (const [path, problem] of problemsOf(next)) put(path, texts.policyProblems[problem]);
  return Object.keys(mistakes).length === 0 ? { policy: next } : { mistakes };
}
