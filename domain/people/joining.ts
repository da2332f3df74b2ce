import { birthDateOf, type IdentityDocument, sexOf, shownDocument } from './document';
import { documentRules } from './documentKinds';
import { identityKey, lastingNumber } from './sameness';

/**
 * Why two documents must belong to two people: different numbers of a kind that people keep for
 * life, different birth dates, different sexes, or a child and its guardian.
 */
export type Difference = 'number' | 'birthDate' | 'sex' | 'guardian';

const unlike = (one: unknown, other: unknown): boolean =>
  one !== null && other !== null && one !== other;

/** Whether one document is a child's that is registered under the other. */
const guards = (one: IdentityDocument, other: IdentityDocument): boolean =>
  one.kind === 'guardianChild' &&
  other.kind !== 'guardianChild' &&
  identityKey(one.guardian, '') === identityKey(other, '');

/**
 * Why two records cannot be one person's (R1, R23); undefined if their documents allow it. Takes
 * valid documents. Passports, foreigner's cards and military cards get a new number when they are
 * issued again, so two of these may be one person's.
 */
export function differenceOf(
  one: IdentityDocument,
  other: IdentityDocument,
): Difference | undefined {
  if (guards(one, other) || guards(other, one)) return 'guardian';
  const children = [one, other].some(({ kind }) => kind === 'guardianChild');
  const [own, others] = [shownDocument(one), shownDocument(other)];
  const life = !children && own.kind === others.kind && documentRules[own.kind].forLife;
  if (life && lastingNumber(own) !== lastingNumber(others)) return 'number';
  if (unlike(birthDateOf(one), birthDateOf(other))) return 'birthDate';
  return unlike(sexOf(one), sexOf(other)) ? 'sex' : undefined;
}
