import { provenHolders } from '../../../../domain/people/holding';
import type { ProofRefusal } from '../../../../types/answer';
import type { PhoneResult } from '../../../cloud/weChatPhone';
import { type Patient, phoneGivenBy } from '../../people';

/** The phones that prove a holding: a proven holder or the desk gave them for the person (R23). */
export const trustedPhones = (patient: Patient): string[] =>
  provenHolders(patient.links)
    .map(link => phoneGivenBy(patient, link.account))
    .filter(Boolean);

/**
 * Why the phone that WeChat answered proves nothing; undefined where it does. Where the hospital knows no phone to compare it is the same
 * answer, so that nobody learns whether somebody has proven to hold the person (R1).
 */
export function whyNot(verified: PhoneResult, trusted: string[]): ProofRefusal | undefined {
  if (verified.ok) return trusted.includes(verified.phone) ? undefined : 'differs';
  if (verified.reason === 'foreign') return 'differs';
  return verified.reason === 'busy' || verified.reason === 'unavailable'
    ? 'unavailable'
    : 'expired';
}
