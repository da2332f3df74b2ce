import { isAttempt, recordAskedFor } from '../../../../domain/access/attempts';
import type { Moment } from '../../../../domain/time/time';
import type { RefusalCode } from '../../../../types/answer';
import { recordAttempt } from '../stores/attempts';

/** Puts a refusal on the audit record if it is an attempt on a person's data (R20). */
export async function recordRefusal(
  code: RefusalCode,
  input: unknown,
  attempt: { at: Moment; actor: string; operation: string; requestId: string },
): Promise<void> {
  if (!isAttempt(code)) return;
  await recordAttempt({ ...attempt, refused: code, subject: recordAskedFor(input) });
}
