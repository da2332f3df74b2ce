import type { RefusalCode } from '../../types/answer';
import { isNamedId, isRecordId } from '../ids';

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
  ...(['VOICE_UNKNOWN', 'SAMPLE_UNKNOWN', 'JOIN_UNKNOWN', 'FILE_UNKNOWN'] as const),
] as const satisfies readonly RefusalCode[];
export type AttemptCode = (typeof attemptCodes)[number];

/** Whether a refusal goes on the audit record as an attempt on a person's data. */
export const isAttempt = (code: RefusalCode): code is AttemptCode =>
  (attemptCodes as readonly RefusalCode[]).includes(code);

/** Every text that stands in a field named `…Id`, or in a list named `…Ids`. */
function idsIn(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, value]) => {
    if (typeof value === 'string') return name.endsWith('Id') ? [value] : [];
    if (Array.isArray(value) && name.endsWith('Ids'))
      return value.filter(each => typeof each === 'string');
    return idsIn(value);
  });
}

/**
 * The record that an input asks for: the first id of somebody's record, else of a session, a sample or a member of staff. What
 * else was typed in stays out of the audit record, since it may be anything.
 */
export function recordAskedFor(input: unknown): string | undefined {
  const ids = idsIn(input);
  return ids.find(isRecordId) ?? ids.find(isNamedId);
}

/** The same as a list, for an operation that looks nobody up by the id it was given. */
export const recordsAskedFor = (input: unknown): string[] => {
  const asked = recordAskedFor(input);
  return asked === undefined ? [] : [asked];
};
