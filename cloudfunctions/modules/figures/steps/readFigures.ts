import { type Scope, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { addedUp, ofHospital } from '../../../../domain/figures/figures';
import { FIRST_DATE, isWithinBounds } from '../../../../domain/time/bounds';
import { type Month, monthAfter, monthOf, monthsBetween } from '../../../../domain/time/months';
import type { Figure, FigureRow, Sums } from '../../../../types/figures/figures';
import { type FigureSheet, figureStore, monthId } from '../stores/figures';

/** The rows of departments in a scope. */
const seen = (rows: readonly FigureRow[], scope: Scope) =>
  rows.filter(({ key }) => within(scope, { departmentId: key }));

interface Stretch {
  from: Month;
  to: Month;
  months: Month[];
}

/** The month, but not before the first one that dates may be in. */
const atEarliest = (month: Month): Month =>
  isWithinBounds(`${month}-01`) ? month : monthOf(FIRST_DATE);

/** The same number of months just before, and the same months of the year before. */
function besides(from: Month, to: Month): { before: Stretch; yearBefore: Stretch } {
  const count = monthsBetween(from, to).length;
  const back = (months: number): Stretch => {
    const [first, last] = [monthAfter(from, -months), monthAfter(to, -months)];
    return {
      ...{ from: atEarliest(first), to: atEarliest(last) },
      months: monthsBetween(first, last).filter(month => isWithinBounds(`${month}-01`)),
    };
  };
  return { before: back(count), yearBefore: back(12) };
}

/**
 * The figures of some months added up, and those of each of at least the last twelve; reads only
 * stored counts.
 */
export async function readFigures(
  { from, to, department }: { from: Month; to: Month; department?: string | undefined },
  scope: Scope,
) {
  const asked = monthsBetween(from, to);
  const course = monthsBetween(asked.length < 12 ? monthAfter(to, -11) : from, to).filter(month =>
    isWithinBounds(`${month}-01`),
  );
  const beside = besides(from, to);
  const wanted = [...course, ...beside.before.months, ...beside.yearBefore.months];
  const [sheets, known] = await Promise.all([
    figureStore.byIds([...new Set(wanted)].map(monthId)),
    figureStore.months(240),
  ]);
  const byMonth = new Map(sheets.map(sheet => [sheet.month, sheet]));
  const shown = asked.flatMap(month => byMonth.get(month) ?? []);
  const rowsOf = (months: readonly Month[]) =>
    addedUp(months.map(month => seen(byMonth.get(month)?.departments ?? [], scope)));
  const rows = rowsOf(asked);
  const stretch = ({ months, ...ends }: Stretch) => ({ ...ends, rows: rowsOf(months) });
  const sumsOf = (sheet: FigureSheet | undefined): Sums =>
    ofHospital(
      seen(sheet?.departments ?? [], scope).filter(({ key }) => !department || key === department),
    );
  const counted = shown.flatMap(({ countedAt }) => countedAt ?? []);
  return {
    rows,
    hospital: ofHospital(rows),
    beside: { before: stretch(beside.before), yearBefore: stretch(beside.yearBefore) },
    course: course.map(month => ({ month, sums: sumsOf(byMonth.get(month)) })),
    months: known,
    ...defined({ countedAt: counted.length ? Math.min(...counted) : undefined }),
    counting: shown.some(({ stale }) => stale),
  };
}

/**
 * The value of a figure on each day of a month, as it was counted; days still to be counted are
 * included.
 */
export async function daysWith(
  month: Month,
  figure: Figure,
  counts: (row: FigureRow) => boolean,
): Promise<{ date: string; count: number; stale: boolean }[]> {
  return (await figureStore.days(month))
    .map(({ date = '', departments, stale }) => ({
      date,
      count: departments.filter(counts).reduce((sum, { sums }) => sum + (sums[figure] ?? 0), 0),
      stale: stale === true,
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}
