import { lineOf } from './text';

export const reasonLength = { min: 2, max: 100 };

/**
 * The reason of a member of staff for an action on the audit record: a few words, no line breaks.
 */
export const reason = lineOf(reasonLength);
