import { birthDateOf, type IdentityDocument } from '../people/document';
import { addMonths, at, dateOf, type Moment } from '../time/time';

/**
 * What a person agrees to, each by itself (R25): that the hospital keeps who they are; what tells of their health; and, as a
 * guardian, both for a child.
 */
export const agreementKinds = ['identity', 'health', 'child'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** Which version of the notice was agreed to, and when. */
interface Agreement {
  version: number;
  at: Moment;
}

/** What an account agrees to at the moment. */
export type Agreements = Partial<Record<AgreementKind, Agreement>>;

/** A child below this age, in years, needs a guardian's agreement. */
const GUARDIAN_UNTIL = 14;

/** What of some kinds an account has not agreed to in this version of the notice; a new version asks again (R25). */
export const missingAgreements = (
  agreed: Agreements | undefined,
  asked: readonly AgreementKind[],
  version: number,
): AgreementKind[] => asked.filter(kind => agreed?.[kind]?.version !== version);

/**
 * Whether a guardian has to agree for the person (R25): a child under 14, as far as the document tells the birth date.
 * @param document a valid document
 */
export function needsGuardian(document: IdentityDocument, now: Moment): boolean {
  const birthDate = birthDateOf(document);
  return birthDate !== null && dateOf(addMonths(at(birthDate), GUARDIAN_UNTIL * 12)) > dateOf(now);
}
