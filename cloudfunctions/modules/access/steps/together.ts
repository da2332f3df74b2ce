import { done, type Outcome, refused } from '../../../../types/answer';
import { type Language, languages } from '../../../../types/language';
import { MOST_TOGETHER } from '../../../../types/together';
import type { PlatformCaller } from '../../../cloud/caller';

/** A call as a client sent it, with unchecked content. */
export interface Envelope {
  operation: string;
  input: unknown;
}

/** The call in an event; anything that is no operation name counts as an empty one. */
export const envelopeOf = (event: unknown): Envelope => {
  const { operation: name, input } = (event ?? {}) as Record<string, unknown>;
  return { operation: typeof name === 'string' ? name : '', input };
};

/** The calls in an event with several. */
export function callsIn(input: unknown): Outcome<Envelope[]> {
  const { calls } = (input ?? {}) as Record<string, unknown>;
  if (!Array.isArray(calls) || calls.length === 0 || calls.length > MOST_TOGETHER)
    return refused('INPUT_INVALID', { fields: [] });
  return done(calls.map(envelopeOf));
}

/**
 * The language that the phone asks for; undefined for Simplified Chinese and for unknown languages.
 */
export function languageOf(event: unknown): Language | undefined {
  const { language } = (event ?? {}) as Record<string, unknown>;
  return languages.find(each => each === language && each !== 'zh-CN');
}

/**
 * The caller of one of several calls: each call has its own request id on the audit record and in
 * the log.
 */
export const callerOfOne = (by: PlatformCaller, index: number): PlatformCaller => ({
  ...by,
  requestId: `${by.requestId}-${index + 1}` as PlatformCaller['requestId'],
});
