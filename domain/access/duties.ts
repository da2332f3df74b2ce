import type { Role } from '../../types/contract';
import type { WorryStep } from '../calling/worries';
import { handlesCases } from './cases';
import { departmentOfDoctor, headedDepartments, type RosterNames } from './followUps';
import { governs, holds, type Member } from './member';

/**
 * The fields of a worry that decide who sees it: its department, by name, and the doctor of the
 * visit.
 */
export interface PlacedWorry {
  department: { name: string };
  doctor?: { id?: string | undefined } | undefined;
}

/**
 * The staff told of a worry at each step (R15): first the attending doctor, or every doctor of the
 * department if there is none; then the head of the department; then the medical office.
 */
export function worryTeller(
  members: readonly Member[],
  directory: RosterNames | undefined,
  { department, doctor }: PlacedWorry,
): Record<WorryStep, (member: Member) => boolean> {
  const attends = (member: Member) =>
    doctor?.id !== undefined && holds(member, 'doctor') && member.doctorId === doctor.id;
  const attended = members.some(attends);
  return {
    attending: member =>
      attended ? attends(member) : departmentOfDoctor(member, directory) === department.name,
    head: member => headedDepartments(member, directory).includes(department.name),
    medicalOffice: member => holds(member, 'medicalOffice'),
  };
}

/** The person or group a case is assigned to. */
interface Assigned {
  role: Role;
  doctorId?: string | undefined;
  departmentId?: string | undefined;
}

/** Whether a case is assigned to this member (R16). */
export function answersAssigned(
  member: Member,
  { role, doctorId, departmentId }: Assigned,
): boolean {
  if (!holds(member, role)) return false;
  if (role === 'doctor') return member.doctorId === doctorId;
  const given = member.departments ?? [];
  return role !== 'desk' || !departmentId || !given.length || given.includes(departmentId);
}

/**
 * Whether a member is told that a case is overdue: the assignee, the head of its department, and
 * the outpatient office. If nobody is assigned, both offices are told.
 */
export function hearsOverdue(
  member: Member,
  of: { department: { id?: string | undefined }; assigned?: Assigned | undefined },
): boolean {
  if (governs(member)) return true;
  const { id } = of.department;
  if (id && holds(member, 'departmentHead') && member.departments?.includes(id)) return true;
  if (of.assigned) return answersAssigned(member, of.assigned);
  return handlesCases(member) && !member.departments?.length;
}
