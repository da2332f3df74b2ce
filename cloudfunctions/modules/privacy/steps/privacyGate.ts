import type { IdentityDocument } from '../../../../domain/people/document';
import {
  type AgreementKind,
  type Agreements,
  missingAgreements,
  needsGuardian,
} from '../../../../domain/privacy/agreement';
import { privacyNotice } from '../../../../texts/privacy';
import type { PrivacyGate } from '../../access';
import { agreementStore } from '../stores/agreements';

/** How long an instance remembers that an account agreed, so that a booking need not read it. */
const KEPT_FOR = 30_000;
/** An instance forgets the oldest beyond this, and reads them again. */
const MOST = 10_000;

const remembered = new Map<string, { agreed: Agreements; since: number }>();

/** Reads again what an account agreed to: it has just changed; without an account, what everybody did. */
export const forgetAgreements = (account?: string): void => {
  if (account === undefined) remembered.clear();
  else remembered.delete(account);
};

const missing = (agreed: Agreements | undefined, kinds: readonly AgreementKind[]) =>
  missingAgreements(agreed, kinds, privacyNotice.version);

/** Refuses what takes personal data from an account until it has agreed to the notice in force (R25). */
export const privacyGate: PrivacyGate = async ({ account, kinds: always, input, now }) => {
  const { document } = input as { document?: IdentityDocument };
  const kinds: AgreementKind[] =
    document && needsGuardian(document, now) ? [...always, 'child'] : [...always];
  const known = remembered.get(account);
  if (known && performance.now() - known.since < KEPT_FOR && !missing(known.agreed, kinds).length)
    return [];
  const agreed = (await agreementStore.get(account))?.agreed ?? {};
  remembered.delete(account);
  remembered.set(account, { agreed, since: performance.now() });
  if (remembered.size > MOST) remembered.delete(remembered.keys().next().value!);
  return missing(agreed, kinds);
};
