import { governs, type Member } from './member';

/** A member of staff as far as it says whether they are of the outpatient office now. */
type InForce = Pick<Member, 'roles'> & { active: boolean };

/** Whether somebody is of the outpatient office now. */
export const isInOffice = ({ active, roles }: InForce): boolean => active && governs({ roles });

/** Whether a change gives somebody the outpatient office's right, who does not have it now (R20). */
export const givesOffice = (before: InForce | undefined, after: InForce): boolean =>
  !(before && isInOffice(before)) && isInOffice(after);

/**
 * Whether giving the outpatient office's right takes the yes of a second member of it (R20): once there are two. A hospital with
 * one alone must be able to have a second.
 * @param inForce how many members the office has now
 */
export const takesTwo = (inForce: number): boolean => inForce >= 2;
