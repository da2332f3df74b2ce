import type { Figure, Sums } from '../../types/figures/figures';
import { satisfactions } from '../../types/surveys/form';
import type { Aspect } from '../../types/voices/names';

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

const ways = ['web', 'call'] as const;

/** Satisfied answers about an aspect, out of all ratings of it in surveys and calls. */
const ofAspect = (aspect: Aspect): { part: readonly Figure[]; whole: readonly Figure[] } => ({
  part: ways.map(way => `${way}_${aspect}_satisfied` as const),
  whole: ways.flatMap(way => satisfactions.map(each => `${way}_${aspect}_${each}` as const)),
});

/** The rates of R18: the figures of each part and whole. */
export const rates = {
  followedUp: { part: ['followedUp'], whole: ['discharged'] },
  reached: { part: ['reached'], whole: ['followUps'] },
  done: { part: ['reached', 'failed'], whole: ['followUps'] },
  inTime: { part: ['inTime'], whole: ['followUps'] },
  satisfied: { part: ['satisfied', 'calledSatisfied'], whole: answered },
  basic: { part: ['basic', 'calledBasic'], whole: answered },
  dissatisfied: { part: ['dissatisfied', 'calledDissatisfied'], whole: answered },
  casesInTime: { part: ['casesInTime'], whole: ['cases'] },
  casesClosed: { part: ['casesClosed'], whole: ['cases'] },
  suggestionsHandled: {
    part: ['suggestionsAnswered', 'suggestionsAsCase', 'suggestionsAside'],
    whole: ['suggestions'],
  },
  aspect_attitude: ofAspect('attitude'),
  aspect_skill: ofAspect('skill'),
  aspect_treatment: ofAspect('treatment'),
  aspect_environment: ofAspect('environment'),
  aspect_facilities: ofAspect('facilities'),
  aspect_fees: ofAspect('fees'),
  cancelled: { part: ['cancelled'], whole: ['appointments'] },
  lateCancelled: { part: ['lateCancelled'], whole: ['appointments'] },
  noShow: { part: ['noShow'], whole: ['appointments'] },
  noShowAnswered: { part: ['missedAnswered'], whole: ['saidComing'] },
  noShowSilent: { part: ['missedSilent'], whole: ['silent'] },
  taken: { part: ['taken'], whole: ['places'] },
  fullSlots: { part: ['fullSlots'], whole: ['slots'] },
} as const satisfies Record<string, { part: readonly Figure[]; whole: readonly Figure[] }>;
export type Rate = keyof typeof rates;

/** A figure on a page: a sum, or a rate of two sums. */
export type ShownFigure = { figure: Figure } | { rate: Rate };

/**
 * A part of a whole in hundredths of a percent, rounded half up. It uses whole numbers only, so
 * that binary fractions cannot change the last digit. Undefined if the whole is 0.
 */
export function hundredths(part: number, whole: number): number | undefined {
  if (whole === 0) return undefined;
  const twice = part * 20_000 + whole;
  return (twice - (twice % (whole * 2))) / (whole * 2);
}

/**
 * A part of a whole in percent with two decimals, `92.92`; undefined if the whole is 0 (R18).
 */
export function percent(part: number, whole: number): string | undefined {
  const of = hundredths(part, whole);
  if (of === undefined) return undefined;
  return `${Math.floor(of / 100)}.${String(of % 100).padStart(2, '0')}`;
}

/** A rate in percent with two decimals, `92.92`: always from sums, never from other rates (R18). */
export const rateOf = (of: Sums, rate: Rate): string | undefined =>
  percent(sumOf(of, rates[rate].part), sumOf(of, rates[rate].whole));
