import { done, type Outcome, refused } from '../../../../types/answer';
import { type Language, languages } from '../../../../types/language';
import { MOST_TOGETHER } from '../../../../types/together';
import type { PlatformCaller } from '../../../cloud/caller';

/** A call as a client sent it, whatever it is. */
export interface Envelope {
  operation: string;
  input: unknown;
}

/** What a client sent, whatever it is: what is no name of an operation counts as the empty name. */
export const envelopeOf = (event: unknown): Envelope => {
  const { operation: name, input } = (event ?? {}) as Record<string, unknown>;
  return { operation: typeof name === 'string' ? name : '', input };
};

/** The calls that travelled as one. */
export function callsIn(input: unknown): Outcome<Envelope[]> {
  const { calls } = (input ?? {}) as Record<string, unknown>;
  if (!Array.isArray(calls) || calls.length === 0 || calls.length > MOST_TOGETHER)
    return refused('INPUT_INVALID', { fields: [] });
  return done(calls.map(envelopeOf));
}

/** The language in which the phone reads answers, as it says itself; undefined for Simplified Chinese, and for what is no language of ours. */
export function languageOf(event: unknown): Language | undefined {
  const { language } = (event ?? {}) as Record<string, unknown>;
  return languages.find(each => each === language && each !== 'zh-CN');
}

/** The caller of one call of several: each has a request's id of its own on the audit record and in the log. */
export const callerOfOne = (by: PlatformCaller, index: number): PlatformCaller => ({
  ...by,
  requestId: `${by.requestId}-${index + 1}` as PlatformCaller['requestId'],
});
