import type { Role } from '../../types/contract';

/** The roles that departments limit; a doctor is limited by their number, the outpatient office by nothing. */
const limitedRoles: readonly Role[] = ['desk', 'followUpOffice'];

/** What of a member's rights departments limit. */
interface Limited {
  roles: readonly Role[];
  /** By their ids; none: all. */
  departments?: readonly string[] | undefined;
}

const limitedOf = ({ roles }: Limited): Role[] => limitedRoles.filter(role => roles.includes(role));
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every(id => other.includes(id));

/**
 * The departments of a member of staff who gains what an invitation gives (R20), by their ids; none: all. Nothing is lost, and no role
 * reaches further than it was given: an invitation of a doctor, who has no departments, leaves a desk's as they are.
 * @returns undefined where two roles would have different departments, which a record cannot say: the office has to decide
 */
export function joinedDepartments(held: Limited, given: Limited): string[] | undefined {
  const [before, more] = [[...(held.departments ?? [])], [...(given.departments ?? [])]];
  const [heldRoles, givenRoles] = [limitedOf(held), limitedOf(given)];
  if (!givenRoles.length) return before;
  if (!heldRoles.length || isSame(before, more)) return more;
  if (!isSame(heldRoles, givenRoles)) return undefined;
  return before.length && more.length ? [...new Set([...before, ...more])] : [];
}
