import type { Policy } from '../../types/policy/policy';
import { addMonths, DAY, dateOf, type LocalDate, type Moment } from '../time/time';

/** What is kept for a period of its own, in months of the policy (R25). */
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

/** What the job removes: those kinds, and counts of tries, which nobody needs once their hour or day is over. */
export const removedKinds = [...retentionKinds, 'counts'] as const;
export type RemovedKind = (typeof removedKinds)[number];

/** No hour and no day that is counted is longer ago. */
const countsFor = 2 * DAY;

/** The moment before which something of a kind has been kept long enough; what happened at that very moment is kept. */
export const keptSince = (
  kind: RemovedKind,
  { retention }: Pick<Policy, 'retention'>,
  now: Moment,
): Moment => (kind === 'counts' ? now - countsFor : addMonths(now, -retention[kind]));

/** The same for what is kept by its day. */
export const keptSinceDay = (...of: Parameters<typeof keptSince>): LocalDate =>
  dateOf(keptSince(...of));

/**
 * The moment from which on a strike may still move a bar (R8): within its window, or as long as a bar that it completed. While
 * a patient or an account has one of these, all of its strikes are kept: which of them are spent is counted from the first on.
 */
export const strikesMatterSince = ({ bar }: Pick<Policy, 'bar'>, now: Moment): Moment =>
  addMonths(now, -(bar.windowMonths + bar.lastsMonths));
