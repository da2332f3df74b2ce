import type { RefusalCode } from '../../types/answer';

/**
 * The refusals that are attempts on a person's data (R20): something was asked of a record that the caller may not see, that is
 * not theirs, or that does not fit what they showed. Everything else that is refused (too late, full, a wrong field) is no
 * matter of the audit record. A search that finds nobody is on it already, as every search of staff is.
 */
export const attemptCodes = [
  ...(['NOT_ALLOWED', 'OTHER_DEPARTMENT', 'WRONG_DESK'] as const),
  ...(['DOCUMENT_DIFFERS', 'DOCUMENT_NAME_MISMATCH', 'CODE_UNKNOWN'] as const),
  ...(['HOLDING_UNPROVEN', 'HOLDING_ENDED', 'HOLDER_UNKNOWN', 'PROOF_REFUSED'] as const),
  ...(['PATIENT_UNKNOWN', 'APPOINTMENT_UNKNOWN', 'RETURN_UNKNOWN', 'STRIKE_UNKNOWN'] as const),
  ...(['SURVEY_UNKNOWN', 'CASE_UNKNOWN', 'CARE_UNKNOWN', 'CALL_UNKNOWN'] as const),
  ...(['FOLLOW_UP_UNKNOWN', 'DISCHARGE_UNKNOWN', 'WORRY_UNKNOWN'] as const),
] as const satisfies readonly RefusalCode[];
export type AttemptCode = (typeof attemptCodes)[number];

/** Whether a refusal goes on the audit record as an attempt on a person's data. */
export const isAttempt = (code: RefusalCode): code is AttemptCode =>
  (attemptCodes as readonly RefusalCode[]).includes(code);

/** An id that the system made of a keyed hash: nothing else that a caller can write looks like it. */
const MADE = /^(?:[A-Za-z]{1,20}-)?k?[0-9a-f]{24}(?:-[A-Za-z0-9]{1,20})?$/;

/**
 * The record that an input asks for: the first of its fields named `…Id` that holds an id of the system. What else was typed
 * in stays out of the audit record, since it may be anything.
 */
export function recordAskedFor(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null) return undefined;
  for (const [name, value] of Object.entries(input)) {
    if (typeof value === 'string' && name.endsWith('Id') && MADE.test(value)) return value;
    const within = recordAskedFor(value);
    if (within) return within;
  }
  return undefined;
}

/** The same as a list, for an operation that looks nobody up by the id it was given. */
export const recordsAskedFor = (input: unknown): string[] => {
  const asked = recordAskedFor(input);
  return asked === undefined ? [] : [asked];
};
