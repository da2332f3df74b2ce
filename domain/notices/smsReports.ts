import { HOUR, MINUTE, type Moment } from '../time/time';

/**
 * What the operators report of an SMS that Tencent Cloud took: it came to the phone; it did not, and their word why (`MK:0001`); or
 * nothing yet.
 */
export type SmsReport = { arrived: true } | { arrived: false; code: string } | undefined;

/** How long after an SMS its report is asked for, and asked for again: operators try a phone that is switched off for about a day. */
const asked = [5 * MINUTE, 30 * MINUTE, 2 * HOUR, 23 * HOUR] as const;

/**
 * When the report of an SMS is asked for next (R19).
 * @param sentAt when Tencent Cloud took it
 * @param looks how often it was asked for
 * @returns undefined when it is not asked for any more: what nobody reports counts as sent
 */
export const nextLook = (sentAt: Moment, looks: number): Moment | undefined => {
  const after = asked[looks];
  return after === undefined ? undefined : sentAt + after;
};
