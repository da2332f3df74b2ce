import type { Figure, Sums } from '../../types/figures/figures';

/** The sum of some figures; a missing figure is 0. */
export const sumOf = (of: Sums, names: readonly Figure[]): number =>
  names.reduce((all, name) => all + (of[name] ?? 0), 0);

const answered = [
  'satisfied',
  'basic',
  'dissatisfied',
  'calledSatisfied',
  'calledBasic',
  'calledDissatisfied',
] as const;

/** The rates of R18: which sums are taken of which. */
export const rates = {
  followedUp: { part: ['followedUp'], whole: ['discharged'] },
  reached: { part: ['reached'], whole: ['followUps'] },
  satisfied: { part: ['satisfied', 'calledSatisfied'], whole: answered },
  basic: { part: ['basic', 'calledBasic'], whole: answered },
  dissatisfied: { part: ['dissatisfied', 'calledDissatisfied'], whole: answered },
  casesInTime: { part: ['casesInTime'], whole: ['cases'] },
  casesClosed: { part: ['casesClosed'], whole: ['cases'] },
  cancelled: { part: ['cancelled'], whole: ['appointments'] },
  lateCancelled: { part: ['lateCancelled'], whole: ['appointments'] },
  noShow: { part: ['noShow'], whole: ['appointments'] },
  noShowAnswered: { part: ['missedAnswered'], whole: ['saidComing'] },
  noShowSilent: { part: ['missedSilent'], whole: ['silent'] },
  taken: { part: ['taken'], whole: ['places'] },
  fullSlots: { part: ['fullSlots'], whole: ['slots'] },
} as const satisfies Record<string, { part: readonly Figure[]; whole: readonly Figure[] }>;
export type Rate = keyof typeof rates;

/**
 * A part of a whole in hundredths of a percent, rounded half up by whole numbers only, so that no binary fraction moves the
 * last place; undefined where there is no whole.
 */
export function hundredths(part: number, whole: number): number | undefined {
  if (whole === 0) return undefined;
  const twice = part * 20_000 + whole;
  return (twice - (twice % (whole * 2))) / (whole * 2);
}

/** A part of a whole in percent with two decimals, `92.92`; undefined where there is no whole (R18). */
export function percent(part: number, whole: number): string | undefined {
  const of = hundredths(part, whole);
  if (of === undefined) return undefined;
  return `${Math.floor(of / 100)}.${String(of % 100).padStart(2, '0')}`;
}

/** A rate of some sums, `92.92`: always from sums, never from other rates (R18). */
export const rateOf = (of: Sums, rate: Rate): string | undefined =>
  percent(sumOf(of, rates[rate].part), sumOf(of, rates[rate].whole));
