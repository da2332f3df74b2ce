import { rateOf, type ShownFigure } from '../../../domain/figures/rates';
import type { Sums } from '../../../types/figures/figures';
import { figureTexts as names } from './figures';

/** The name of a figure. */
export const nameOf = (shown: ShownFigure): string =>
  'figure' in shown ? names.names[shown.figure] : names.rates[shown.rate];

/**
 * A figure as text: a rate has two decimals and a percent sign, or is a dash if the divisor is
 * zero.
 */
export function worded(shown: ShownFigure, sums: Sums): string {
  if ('figure' in shown) return String(sums[shown.figure] ?? 0);
  const rate = rateOf(sums, shown.rate);
  return rate === undefined ? names.none : names.percent(rate);
}
