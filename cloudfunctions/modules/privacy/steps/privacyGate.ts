import type { IdentityDocument } from '../../../../domain/people/document';
import { mayBookFor } from '../../../../domain/people/holding';
import {
  type AgreementKind,
  type Agreements,
  missingAgreements,
  needsGuardian,
} from '../../../../domain/privacy/agreement';
import type { Moment } from '../../../../domain/time/time';
import { privacyNotice } from '../../../../texts/privacy';
import { forgettable } from '../../../cloud/memory';
import type { PrivacyGate } from '../../access';
import { personOf, recordOf } from '../../people';
import { agreementStore } from '../stores/agreements';

/**
 * The time (ms) for which an instance remembers that an account agreed, so that not every booking
 * reads it.
 */
const KEPT_FOR = 30_000;
/** The maximum number of accounts remembered; beyond it the oldest are forgotten and read again. */
const MOST = 10_000;

const remembered = new Map<string, { agreed: Agreements; since: number }>();

/**
 * Makes the next call read an account's agreements again because they have changed; without an
 * account, everybody's.
 */
export const forgetAgreements = (account?: string): void => {
  if (account === undefined) remembered.clear();
  else remembered.delete(account);
};
forgettable(() => forgetAgreements());

const missing = (agreed: Agreements | undefined, kinds: readonly AgreementKind[]) =>
  missingAgreements(agreed, kinds, privacyNotice.version);

/**
 * Refuses a call that takes personal data from an account before it has agreed to the notice in
 * force (R25).
 */
export const privacyGate: PrivacyGate = async ({ account, kinds: always, input, now }) => {
  const { document, patientId } = input as { document?: IdentityDocument; patientId?: string };
  const kinds: AgreementKind[] =
    document && needsGuardian(document, now) ? [...always, 'child'] : [...always];
  const known = remembered.get(account);
  if (known && performance.now() - known.since < KEPT_FOR && !missing(known.agreed, kinds).length)
    return [];
  const { agreed = {}, asksForChild } = (await agreementStore.get(account)) ?? {};
  if (asksForChild && patientId && (await holdsChild(account, patientId, now))) kinds.push('child');
  remembered.delete(account);
  // An account with a child and without agreement for it is checked at each call.
  if (!asksForChild) remembered.set(account, { agreed, since: performance.now() });
  if (remembered.size > MOST) remembered.delete(remembered.keys().next().value!);
  return missing(agreed, kinds);
};

/** Whether a patient of the account is a child for whom a guardian has to agree: one added before there was a notice, or since taken back. */
async function holdsChild(account: string, patientId: string, now: Moment): Promise<boolean> {
  const patient = await recordOf(patientId);
  return (
    patient !== undefined &&
    mayBookFor(patient, account) &&
    needsGuardian(personOf(patient).document, now)
  );
}
