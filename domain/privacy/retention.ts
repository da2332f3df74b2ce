import type { Policy } from '../../types/policy/policy';
import { addMonths, DAY, dateOf, type LocalDate, type Moment } from '../time/time';

/** The kinds of data with a retention period in months, set in the policy (R25). */
export const retentionKinds = [
  'visits',
  'surveys',
  'cases',
  'followUps',
  'notices',
  'agreements',
  'records',
] as const satisfies readonly (keyof Policy['retention'])[];
export type RetentionKind = (typeof retentionKinds)[number];

/**
 * The kinds that the job removes: those with a period, and the counts of tries, which are useless
 * after their hour or day.
 */
export const removedKinds = [...retentionKinds, 'counts'] as const;
export type RemovedKind = (typeof removedKinds)[number];

/** Counts of tries older than this (ms) are of no use any more. */
const countsFor = 2 * DAY;

/** The moment before which data of a kind is removed. Data of that very moment is kept. */
export const keptSince = (
  kind: RemovedKind,
  { retention }: Pick<Policy, 'retention'>,
  now: Moment,
): Moment => (kind === 'counts' ? now - countsFor : addMonths(now, -retention[kind]));

/** The day before which data of a kind is removed, for data that is stored by its day. */
export const keptSinceDay = (...of: Parameters<typeof keptSince>): LocalDate =>
  dateOf(keptSince(...of));

/**
 * The moment from which on a strike may still affect a bar (R8): the length of the window plus the
 * length of a bar. While a patient or an account has such a strike, all of its strikes are kept,
 * because which of them are spent is counted from the first on.
 */
export const strikesMatterSince = ({ bar }: Pick<Policy, 'bar'>, now: Moment): Moment =>
  addMonths(now, -(bar.windowMonths + bar.lastsMonths));
