import { type CaseKind, caseKinds } from '../../types/cases/cases';
import type { FigureRow, Sums } from '../../types/figures/figures';
import { hundredths, type Rate, rates, type ShownFigure, sumOf } from './rates';

/** The figures of the month's summary (R18), in reading order; they fit on one page. */
export const summaryLines: readonly ShownFigure[] = [
  { figure: 'discharged' },
  { figure: 'followedUp' },
  { rate: 'followedUp' },
  { figure: 'followUps' },
  { figure: 'reached' },
  { rate: 'reached' },
  { rate: 'inTime' },
  { rate: 'satisfied' },
  { rate: 'basic' },
  { rate: 'dissatisfied' },
  { figure: 'cases' },
  { rate: 'casesInTime' },
  { rate: 'casesClosed' },
  { figure: 'praise' },
  { figure: 'suggestions' },
  { figure: 'appointments' },
  { rate: 'noShow' },
];

/**
 * A summary names this many kinds of complaints, and this many departments with the best and the
 * worst figures.
 */
const NAMED = 3;

/**
 * The kinds of complaints with the most cases, most first; equal ones in the order of the kinds.
 */
export const complainedMost = (sums: Sums): { kind: CaseKind; count: number }[] =>
  caseKinds
    .map(kind => ({ kind, count: sums[`case_${kind}`] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, NAMED);

/**
 * The departments with the best and the worst value of a rate; equal ones in their given order. No
 * department is in both lists. One department alone is in neither.
 */
export function endsOfOrder(
  rows: readonly FigureRow[],
  rate: Rate,
): { first: FigureRow[]; last: FigureRow[] } {
  const { part, whole } = rates[rate];
  const of = ({ sums }: FigureRow) => hundredths(sumOf(sums, part), sumOf(sums, whole));
  const ordered = rows
    .filter(row => of(row) !== undefined)
    .sort((a, b) => (of(b) ?? 0) - (of(a) ?? 0));
  if (ordered.length < 2) return { first: [], last: [] };
  const count = Math.min(NAMED, Math.floor(ordered.length / 2));
  return { first: ordered.slice(0, count), last: ordered.slice(-count).reverse() };
}
