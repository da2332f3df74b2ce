import { birthDateOf, type IdentityDocument } from '../people/document';
import { addMonths, at, dateOf, type Moment } from '../time/time';

/**
 * The kinds of agreement, each given separately (R25): that the hospital stores the identity; that
 * it stores health data; and as a guardian, both for a child.
 */
export const agreementKinds = ['identity', 'health', 'child'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** The version of the notice that was agreed to, and when. */
interface Agreement {
  version: number;
  at: Moment;
}

/** An account's agreements that are in force. */
export type Agreements = Partial<Record<AgreementKind, Agreement>>;

/** A child below this age in years needs a guardian's agreement. */
const GUARDIAN_UNTIL = 14;

/**
 * The kinds that an account has not agreed to in this version of the notice. A new version asks
 * again (R25).
 */
export const missingAgreements = (
  agreed: Agreements | undefined,
  asked: readonly AgreementKind[],
  version: number,
): AgreementKind[] => asked.filter(kind => agreed?.[kind]?.version !== version);

/**
 * Whether a guardian has to agree for the person (R25): a child under 14, if the document tells the
 * birth date.
 *
 * @param document a valid document
 */
export function needsGuardian(document: IdentityDocument, now: Moment): boolean {
  const birthDate = birthDateOf(document);
  return birthDate !== null && dateOf(addMonths(at(birthDate), GUARDIAN_UNTIL * 12)) > dateOf(now);
}
