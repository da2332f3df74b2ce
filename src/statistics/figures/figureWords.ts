import { rateOf, rates, sumOf } from '../../../domain/figures/rates';
import type { Month } from '../../../domain/time/months';
import { followupTexts } from '../../../texts/followup';
import { nameOf, worded } from '../../../texts/zh-CN/figures/sayFigure';
import type { Sums } from '../../../types/figures/figures';
import type { ShownFigure } from './topics';

const { figures: words } = followupTexts;

export { nameOf, worded };

/** A figure as a number for the chart; undefined if there is none. */
export function amountOf(shown: ShownFigure, sums: Sums): number | undefined {
  if ('figure' in shown) return Object.keys(sums).length ? (sums[shown.figure] ?? 0) : undefined;
  const rate = rateOf(sums, shown.rate);
  return rate === undefined ? undefined : Number(rate);
}

/** The two sums of a rate: `4439 / 4777`. */
export const ofWhat = (shown: ShownFigure, sums: Sums): string =>
  'rate' in shown
    ? words.ofCount(
        String(sumOf(sums, rates[shown.rate].part)),
        String(sumOf(sums, rates[shown.rate].whole)),
      )
    : '';

export interface Point {
  month: Month;
  sums: Sums;
}

/** The months of a chart, without those before the first one with a value. */
export function knownFigures(course: readonly Point[], shown: ShownFigure): Point[] {
  const first = course.findIndex(({ sums }) => amountOf(shown, sums) !== undefined);
  return first < 0 ? [] : course.slice(first);
}

/** A chart in words: its first, last, lowest and highest value. */
export function courseWords(course: readonly Point[], shown: ShownFigure): string {
  const points = course.flatMap(({ month, sums }) => {
    const amount = amountOf(shown, sums);
    return amount === undefined
      ? []
      : [{ month: words.sayMonth(month), amount, value: worded(shown, sums) }];
  });
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const sorted = [...points].sort((a, b) => a.amount - b.amount);
  const low = sorted[0] ?? first;
  const high = sorted.at(-1) ?? last;
  return words.courseWords(nameOf(shown), [
    words.courseEnds(first.month, first.value, last.month, last.value),
    words.courseSpread(low.value, low.month, high.value, high.month),
  ]);
}

/**
 * Rows in the order of a figure, the highest first; those without it are last, in their own order.
 */
export const inOrderOf = <R extends { sums: Sums }>(rows: readonly R[], shown: ShownFigure): R[] =>
  [...rows].sort((a, b) => (amountOf(shown, b.sums) ?? -1) - (amountOf(shown, a.sums) ?? -1));

/**
 * The place of a row by a figure, equal figures having equal places; undefined for a row without
 * it.
 */
export function placeOf(
  rows: readonly { sums: Sums }[],
  shown: ShownFigure,
  { sums }: { sums: Sums },
): number | undefined {
  const amount = amountOf(shown, sums);
  if (amount === undefined) return undefined;
  return 1 + rows.filter(row => (amountOf(shown, row.sums) ?? -1) > amount).length;
}
