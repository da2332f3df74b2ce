import { lacksDoctorId } from '../../../../domain/access/member';
import { defined } from '../../../../domain/defined';
import { texts } from '../../../../texts';
import { done, type Outcome, refused } from '../../../../types/answer';
import type { Role } from '../../../../types/contract';
import type { StaffView } from '../../../../types/staff/listStaff';
import type { Staff } from '../../access';
import { rosterStore } from '../../timetable';

/**
 * Checks that the rights of a member are valid (R20): a doctor is in the roster, the departments of
 * a desk exist.
 */
export async function checkRights(rights: {
  roles: readonly Role[];
  doctorId?: string | undefined;
  departments: readonly string[];
}): Promise<Outcome<undefined>> {
  const { doctorId, departments } = rights;
  if (lacksDoctorId(rights))
    return refused('INPUT_INVALID', {
      fields: [{ path: 'doctorId', message: texts.fields.missing }],
    });
  if (!doctorId && !departments.length) return done(undefined);
  const roster = await rosterStore.current();
  if (doctorId && !roster?.doctors.some(({ id }) => id === doctorId))
    return refused('DOCTOR_UNKNOWN', {});
  const known = new Set(roster?.departments.map(({ id }) => id));
  return departments.every(id => known.has(id))
    ? done(undefined)
    : refused('DEPARTMENT_UNKNOWN', {});
}

/** A member of staff as the outpatient office sees them. */
export const staffView = (staff: Staff): StaffView => ({
  staffId: staff._id,
  name: staff.name,
  roles: staff.roles,
  ...defined({ doctorId: staff.doctorId }),
  mayAddNumbers: staff.mayAddNumbers ?? false,
  departments: staff.departments ?? [],
  active: staff.active,
  since: staff.since ?? 0,
});
