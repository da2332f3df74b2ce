import { lineOf } from './text';

export const reasonLength = { min: 2, max: 100 };

/** Why a member of staff does something that is on the record: a few words, no line breaks. */
export const reason = lineOf(reasonLength);
