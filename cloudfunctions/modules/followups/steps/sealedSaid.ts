import { seal, unseal } from '../../../cloud/seal';
import { type Said, saidKey, worryKey } from '../stores/followUps';

/** What was said in a try, bound to its follow-up and itself. */
export const sealSaid = (said: Said, followUpId: string, attemptId: string): string =>
  seal(said, saidKey(followUpId, attemptId));
export const saidIn = (followUpId: string, attempt: { id: string; said: string }): Said =>
  unseal(attempt.said, saidKey(followUpId, attempt.id));

/** A worry's words, bound to its follow-up. */
export const sealWorry = (text: string, followUpId: string): string =>
  seal(text, worryKey(followUpId));
export const worryIn = (followUpId: string, sealed: string): string =>
  unseal(sealed, worryKey(followUpId));
