import { governs } from '../../../../domain/access/member';
import type { Staff } from '../../access';
import { wardsOf } from '../../followups';

/**
 * The names of the departments whose care plans a member sees (R20); the outpatient office sees
 * all. Undefined: all.
 */
export const plansOf = async (staff: Staff): Promise<string[] | undefined> =>
  governs(staff) ? undefined : wardsOf(staff);
