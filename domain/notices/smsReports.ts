import { HOUR, MINUTE, type Moment } from '../time/time';

/**
 * The operator's report about an SMS that Tencent Cloud accepted: it arrived; it did not, with the
 * operator's code (`MK:0001`); undefined: no report yet.
 */
export type SmsReport = { arrived: true } | { arrived: false; code: string } | undefined;

/**
 * The waits (ms after the SMS) before its report is asked for. Operators try a phone that is
 * switched off for about a day.
 */
const asked = [5 * MINUTE, 30 * MINUTE, 2 * HOUR, 23 * HOUR] as const;

/**
 * The moment at which the report of an SMS is asked for next (R19).
 *
 * @param sentAt when Tencent Cloud accepted it
 * @param looks the number of times that it was asked for
 * @returns undefined when it is not asked for any more: without a report the SMS counts as sent
 */
export const nextLook = (sentAt: Moment, looks: number): Moment | undefined => {
  const after = asked[looks];
  return after === undefined ? undefined : sentAt + after;
};
