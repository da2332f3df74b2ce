import type { Role } from '../../types/contract';

/**
 * Roles that see all departments if none is given. A doctor is limited by their roster number, the
 * outpatient office by nothing.
 */
const forAll: readonly Role[] = ['desk', 'followUpOffice'];
/** Roles that see no department if none is given. */
const ofDepartments: readonly Role[] = ['departmentHead', 'dutyNurse'];
const limitedRoles: readonly Role[] = [...forAll, ...ofDepartments];

/** The part of a member's rights that departments limit. */
interface Limited {
  roles: readonly Role[];
  /** Department ids; missing: all for a desk and a follow-up office, none for a head and a nurse. */
  departments?: readonly string[] | undefined;
}

const limitedOf = ({ roles }: Limited): Role[] => limitedRoles.filter(role => roles.includes(role));
const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every(id => other.includes(id));

/**
 * The department ids of a member after they accept an invitation (R20); undefined inside the member
 * means not limited. No right is lost, and no role reaches further than it was given. An invitation
 * as a doctor has no departments, so a desk's departments stay as they are.
 * @returns undefined if two roles would need different departments, which one record cannot store;
 * the office must decide
 */
export function joinedDepartments(held: Limited, given: Limited): string[] | undefined {
  const [before, more] = [[...(held.departments ?? [])], [...(given.departments ?? [])]];
  const [heldRoles, givenRoles] = [limitedOf(held), limitedOf(given)];
  if (!givenRoles.length) return before;
  if (!heldRoles.length || isSame(before, more)) return more;
  if (!isSame(heldRoles, givenRoles)) return undefined;
  if (before.length && more.length) return [...new Set([...before, ...more])];
  // One side has no department: that means all for some roles, none for others.
  if (heldRoles.every(role => ofDepartments.includes(role))) return [...before, ...more];
  return heldRoles.every(role => forAll.includes(role)) ? [] : undefined;
}
