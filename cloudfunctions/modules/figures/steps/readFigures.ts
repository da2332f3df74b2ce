import { type Scope, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { hospitalOf, together } from '../../../../domain/figures/figures';
import { isWithinBounds } from '../../../../domain/time/bounds';
import { type Month, monthAfter, monthsBetween } from '../../../../domain/time/months';
import type { Figure, FigureRow, Sums } from '../../../../types/figures/figures';
import { type FigureSheet, figureStore, monthId } from '../stores/figures';

/** The rows somebody sees. */
const seen = (rows: readonly FigureRow[], scope: Scope) =>
  rows.filter(({ key }) => within(scope, { departmentId: key }));

/** The figures of some months together and the course of at least the last twelve; only what was counted is read. */
export async function readFigures(
  { from, to, department }: { from: Month; to: Month; department?: string | undefined },
  scope: Scope,
) {
  const asked = monthsBetween(from, to);
  const course = monthsBetween(asked.length < 12 ? monthAfter(to, -11) : from, to).filter(month =>
    isWithinBounds(`${month}-01`),
  );
  const [sheets, known] = await Promise.all([
    figureStore.byIds(course.map(monthId)),
    figureStore.months(240),
  ]);
  const byMonth = new Map(sheets.map(sheet => [sheet.month, sheet]));
  const shown = asked.flatMap(month => byMonth.get(month) ?? []);
  const rows = together(shown.map(({ departments }) => seen(departments, scope)));
  const sumsOf = (sheet: FigureSheet | undefined): Sums =>
    hospitalOf(
      seen(sheet?.departments ?? [], scope).filter(({ key }) => !department || key === department),
    );
  const counted = shown.flatMap(({ countedAt }) => countedAt ?? []);
  return {
    rows,
    hospital: hospitalOf(rows),
    course: course.map(month => ({ month, sums: sumsOf(byMonth.get(month)) })),
    months: known,
    ...defined({ countedAt: counted.length ? Math.min(...counted) : undefined }),
    counting: shown.some(({ stale }) => stale),
  };
}

/** How much of a figure each day of a month has, as it was counted; days still to be counted are there too. */
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
