import { governs } from '../../../../domain/access/member';
import type { Staff } from '../../access';
import { wardsOf } from '../../followups';

/** The departments, by name, whose care plans a member of staff sees (R20): the outpatient office all. Undefined: all. */
export const plansOf = async (staff: Staff): Promise<string[] | undefined> =>
  governs(staff) ? undefined : wardsOf(staff);
