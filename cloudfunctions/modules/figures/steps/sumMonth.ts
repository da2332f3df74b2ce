import { addedUp, ofHospital, rowsOfMonth } from '../../../../domain/figures/figures';
import { type Month, monthOf } from '../../../../domain/time/months';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { FigureRow } from '../../../../types/figures/figures';
import { figureStore, importedId, monthId } from '../stores/figures';
import { caseFigures, followUpFigures } from './countCare';
import { dischargeFigures } from './countDischarges';
import { appointmentFigures, places, strikeFigures, surveyFigures } from './countVisits';
import { calledAspects, surveyedAspects, voiceFigures } from './countVoices';
import type { Figured } from './sources';

/** All counters (R18); each figure is counted by exactly one of them. */
export const counting: readonly Figured[] = [
  appointmentFigures,
  places,
  strikeFigures,
  dischargeFigures,
  followUpFigures,
  surveyFigures,
  caseFigures,
  voiceFigures,
  surveyedAspects,
  calledAspects,
];

/** A day's sums by department, counted now. */
const countDay = async (date: LocalDate): Promise<FigureRow[]> =>
  addedUp(await Promise.all(counting.map(each => each.count(date))));

/**
 * Marks the days (and their months) whose figures may have changed by writes within a time span.
 * Months come first: a month marked without need is only summed again, but one that is not marked
 * would keep its old sums.
 */
export async function markChanged(from: Moment, to: Moment, also: readonly LocalDate[]) {
  const changed = await Promise.all(counting.map(each => each.daysChanged(from, to)));
  const dates = [...new Set([...changed.flat(), ...also])].sort();
  if (!dates.length) return [];
  await figureStore.markMonths([...new Set(dates.map(monthOf))]);
  await figureStore.markDays(dates);
  return dates;
}

/** Counts a marked day; false when it was marked again meanwhile, and then it stays marked. */
export async function sumDay(
  day: { _id: string; date?: LocalDate; marks: number },
  now: Moment,
): Promise<boolean> {
  if (!day.date) throw new Error(`figures ${day._id} are of no day`);
  return figureStore.put(day, await countDay(day.date), now);
}

/**
 * Sums a marked month once all its days are counted; false when they are not, or when it was marked
 * again meanwhile.
 */
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
  return figureStore.put(month, rows, now, ofHospital(rows));
}

/** Marks a month and sums it at once. */
export async function resumMonth(month: Month, now: Moment): Promise<void> {
  await figureStore.markMonths([month]);
  const [sheet] = await figureStore.byIds([monthId(month)]);
  if (sheet) await sumMonth(sheet, now);
}
