import { listsAssigned, mayAssignTo } from '../../../../domain/access/cases';
import { defined } from '../../../../domain/defined';
import { done, type Outcome, refused } from '../../../../types/answer';
import { assignCase as contract } from '../../../../types/cases/assignCase';
import type { CaseAssignee } from '../../../../types/cases/cases';
import { seal } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { type Roster, rosterStore } from '../../timetable';
import { staffStep } from '../steps/caseStep';
import type { Assigned } from '../stores/cases';

type Known = Pick<Roster, 'departments' | 'doctors'> | undefined;

/**
 * The lists of the case follow from its assignee; the member who opened it keeps seeing it (R16).
 */
export const assignCase = staffOperation(contract, async (input, call) => {
  const { to, kind, departmentId, note } = input;
  const roster = await rosterStore.current();
  const assigned = assignedTo(to, roster);
  if (!assigned.ok) return assigned;
  const department = departmentId
    ? roster?.departments.find(({ id }) => id === departmentId)
    : undefined;
  if (departmentId && !department) return refused('DEPARTMENT_UNKNOWN', {});
  const doctor =
    to.role === 'doctor' ? roster?.doctors.find(({ id }) => id === to.doctorId) : undefined;
  const deskOf = to.role === 'desk' ? to.departmentId : undefined;
  if (!mayAssignTo(call.caller.staff, [doctor?.department.id, deskOf, departmentId]))
    return refused('OTHER_DEPARTMENT', {});
  return staffStep(
    input,
    { action: 'assign' },
    read => ({
      line: {
        step: 'assigned',
        by: call.caller.account,
        assigned: assigned.value,
        ...defined({
          kind: kind && kind !== read.kind ? kind : undefined,
          text: note ? seal(note, read._id) : undefined,
        }),
      },
      fields: {
        assigned: assigned.value,
        lists: listsAssigned(to, read.lists),
        tellAssigned: input.requestId,
        ...defined({
          kind,
          department: department && { id: department.id, name: department.name },
        }),
      },
    }),
    call,
  );
});

function assignedTo(to: CaseAssignee, roster: Known): Outcome<Assigned> {
  if (to.role === 'doctor') {
    const doctor = roster?.doctors.find(({ id }) => id === to.doctorId);
    return doctor ? done({ ...to, name: doctor.name }) : refused('DOCTOR_UNKNOWN', {});
  }
  if (to.role === 'desk' && to.departmentId !== undefined) {
    const department = roster?.departments.find(({ id }) => id === to.departmentId);
    return department ? done({ ...to, name: department.name }) : refused('DEPARTMENT_UNKNOWN', {});
  }
  return done(to);
}
