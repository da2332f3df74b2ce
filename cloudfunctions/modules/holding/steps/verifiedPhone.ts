import { provenHolders } from '../../../../domain/people/holding';
import type { ProofRefusal } from '../../../../types/answer';
import type { PhoneResult } from '../../../cloud/weChatPhone';
import { type Patient, phoneGivenBy } from '../../people';

/**
 * The phones that prove a holding: those that a proven holder or the desk gave for the patient
 * (R23).
 */
export const trustedPhones = (patient: Patient): string[] =>
  provenHolders(patient.links)
    .map(link => phoneGivenBy(patient, link.account))
    .filter(Boolean);

/**
 * Why the phone from WeChat proves nothing; undefined if it does. The answer is the same if the
 * hospital has no phone to compare, so that nobody learns whether anybody has proven to hold the
 * patient (R1).
 */
export function whyNot(verified: PhoneResult, trusted: string[]): ProofRefusal | undefined {
  if (verified.ok) return trusted.includes(verified.phone) ? undefined : 'differs';
  if (verified.reason === 'foreign') return 'differs';
  return verified.reason === 'busy' || verified.reason === 'unavailable'
    ? 'unavailable'
    : 'expired';
}
