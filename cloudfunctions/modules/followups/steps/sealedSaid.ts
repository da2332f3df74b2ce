import { seal, unseal } from '../../../cloud/seal';
import { type SaidInCall, saidKey, worryKey } from '../stores/followUps';

/** Seals the words of a try, bound to its follow-up and itself. */
export const sealSaid = (said: SaidInCall, followUpId: string, attemptId: string): string =>
  seal(said, saidKey(followUpId, attemptId));
/** Opens the words of a try. */
export const saidIn = (followUpId: string, attempt: { id: string; said: string }): SaidInCall =>
  unseal(attempt.said, saidKey(followUpId, attempt.id));

/** Seals the words of a worry, bound to its follow-up. */
export const sealWorry = (text: string, followUpId: string): string =>
  seal(text, worryKey(followUpId));
/** Opens the words of a worry. */
export const worryIn = (followUpId: string, sealed: string): string =>
  unseal(sealed, worryKey(followUpId));
