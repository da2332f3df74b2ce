import type { RefusalCode } from '../../types/answer';
import { isNamedId, isRecordId } from '../ids';

/**
 * Refusal codes that count as an attempt on a person's data (R20): the caller asked for a record
 * that they may not see, that is not theirs, or that does not match the document or code they gave.
 * Other refusals (too late, full, a wrong field) are not put on the audit record. A search by staff
 * is on it already, also when it finds nobody.
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

/** Whether a refusal is put on the audit record as an attempt on a person's data. */
export const isAttempt = (code: RefusalCode): code is AttemptCode =>
  (attemptCodes as readonly RefusalCode[]).includes(code);

/** All text values of fields named `…Id` and of lists named `…Ids`, at any depth. */
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
 * The id of the record that an input asks for, to be put on the audit record: the first id of a
 * patient's record, else of a session, a sample or a member of staff. All other input is left out,
 * since it may contain anything.
 */
export function recordAskedFor(input: unknown): string | undefined {
  const ids = idsIn(input);
  return ids.find(isRecordId) ?? ids.find(isNamedId);
}

/** The id of `recordAskedFor` as a list: empty if the input names no record. */
export const recordsAskedFor = (input: unknown): string[] => {
  const asked = recordAskedFor(input);
  return asked === undefined ? [] : [asked];
};
