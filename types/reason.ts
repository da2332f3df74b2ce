import * as z from 'zod';

/** Why a member of staff does something that is on the record: a few words, no line breaks. */
export const reason = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .regex(/^[^\r\n]*$/);
