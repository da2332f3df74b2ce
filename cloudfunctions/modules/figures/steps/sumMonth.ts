import { hospitalOf, rowsOfMonth, together } from '../../../../domain/figures/figures';
import { type Month, monthOf } from '../../../../domain/time/months';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { FigureRow } from '../../../../types/figures/figures';
import { figureStore, importedId, monthId } from '../stores/figures';
import { cases, followUps } from './countCare';
import { discharges } from './countDischarges';
import { appointments, places, strikes, surveys } from './countVisits';
import { calledAspects, surveyedAspects, voices } from './countVoices';
import type { Figured } from './sources';

/** Everything that is counted (R18); each figure by exactly one of them. */
export const counting: readonly Figured[] = [
  appointments,
  places,
  strikes,
  discharges,
  followUps,
  surveys,
  cases,
  voices,
  surveyedAspects,
  calledAspects,
];

/** A day's sums by department, as everything stands now. */
const countDay = async (date: LocalDate): Promise<FigureRow[]> =>
  together(await Promise.all(counting.map(each => each.count(date))));

/**
 * Marks the days (and their months) whose figures what was written in a stretch of time may have changed. Months first: one
 * that is marked without need is summed again, one that is not marked would stay as it was.
 */
export async function markChanged(from: Moment, to: Moment, also: readonly LocalDate[]) {
  const changed = await Promise.all(counting.map(each => each.daysChanged(from, to)));
  const dates = [...new Set([...changed.flat(), ...also])].sort();
  if (!dates.length) return [];
  await figureStore.markMonths([...new Set(dates.map(monthOf))]);
  await figureStore.markDays(dates);
  return dates;
}

/** Counts a marked day; false when something came up meanwhile, and then it is still marked. */
export async function sumDay(
  day: { _id: string; date?: LocalDate; marks: number },
  now: Moment,
): Promise<boolean> {
  if (!day.date) throw new Error(`figures ${day._id} are of no day`);
  return figureStore.put(day, await countDay(day.date), now);
}

/** Sums a marked month once all its days are counted; false when they are not yet, or something came up meanwhile. */
export async function sumMonth(
  month: Pick<Awaited<ReturnType<typeof figureStore.stale>>[number], '_id' | 'month' | 'marks'>,
  now: Moment,
): Promise<boolean> {
  const [days, imported] = await Promise.all([
    figureStore.days(month.month),
    figureStore.byIds([importedId(month.month)]),
  ]);
  if (days.some(({ stale }) => stale)) return false;
  const rows = rowsOfMonth(
    days.map(({ departments }) => departments),
    imported[0]?.departments,
  );
  return figureStore.put(month, rows, now, hospitalOf(rows));
}

/** Marks a month and sums it at once. */
export async function resumMonth(month: Month, now: Moment): Promise<void> {
  await figureStore.markMonths([month]);
  const [sheet] = await figureStore.byIds([monthId(month)]);
  if (sheet) await sumMonth(sheet, now);
}
