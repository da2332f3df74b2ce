import type { FollowUpBy } from '../../types/followups/followUps';
import { governs, holds, type Member } from './member';

/**
 * The departments and doctors of the roster in force. Follow-ups store their department's name,
 * because wards have no number in the roster.
 */
export interface RosterNames {
  departments: readonly { id: string; name: string }[];
  doctors: readonly { id: string; department: { name: string } }[];
}

/**
 * The follow-ups that a member works on. A follow-up has to match one entry: its kind of caller
 * (`bys`) and its department's name (`departments`). A missing list matches all. `only`: other
 * records of the same person are not shown beside the follow-up.
 */
export type FollowUpReach = { bys?: FollowUpBy[]; departments?: string[]; only?: true }[];

/**
 * Whether a member works on every follow-up: the follow-up office, unless it is limited to
 * departments.
 */
export const worksOnAllFollowUps = (member: Pick<Member, 'roles' | 'departments'>): boolean =>
  holds(member, 'followUpOffice') && !member.departments?.length;

/** The names of the departments a member is limited to; undefined: not limited. */
export function givenDepartments(
  { departments: ids = [] }: Member,
  directory: RosterNames | undefined,
): string[] | undefined {
  if (!ids.length) return undefined;
  const own = directory?.departments.filter(({ id }) => ids.includes(id)) ?? [];
  return own.map(({ name }) => name);
}

/**
 * The names of the departments whose stays and care plans a member sees: the departments of the
 * follow-up office, and the wards of a duty nurse. Undefined: all.
 */
export function wardsSeen(
  member: Member,
  directory: RosterNames | undefined,
): string[] | undefined {
  if (worksOnAllFollowUps(member)) return undefined;
  // A nurse belongs to a department: without one she sees none, not all.
  return holds(member, 'followUpOffice', 'dutyNurse')
    ? (givenDepartments(member, directory) ?? [])
    : [];
}

/** The names of the departments that a member is the head of. */
export const headedDepartments = (member: Member, directory: RosterNames | undefined): string[] =>
  holds(member, 'departmentHead') ? (givenDepartments(member, directory) ?? []) : [];

/**
 * The names of the departments whose worries a member answers: a doctor's own, and those they head.
 */
export function worriesAnswered(member: Member, directory: RosterNames | undefined): string[] {
  const own = departmentOfDoctor(member, directory);
  return [...(own ? [own] : []), ...headedDepartments(member, directory)];
}

/**
 * Whether a member answers a worry: it is of one of their departments, or of a patient they
 * attended on any ward (R15).
 */
export const mayAnswerWorry = (
  member: Member,
  directory: RosterNames | undefined,
  of: { department: { name: string }; doctor?: { id?: string | undefined } | undefined },
): boolean =>
  worriesAnswered(member, directory).includes(of.department.name) ||
  (of.doctor?.id !== undefined && of.doctor.id === attendsAs(member));

/** The roster number under which a member attends patients; undefined unless they are a doctor. */
export const attendsAs = (member: Member): string | undefined =>
  holds(member, 'doctor') ? member.doctorId : undefined;

/**
 * The name of a doctor's department; undefined for a member who is no doctor or is not in the
 * roster.
 */
export const departmentOfDoctor = (
  member: Member,
  directory: RosterNames | undefined,
): string | undefined =>
  holds(member, 'doctor') && member.doctorId
    ? directory?.doctors.find(({ id }) => id === member.doctorId)?.department.name
    : undefined;

/**
 * The follow-ups that a member works on (R20). Undefined: all.
 * - Follow-up office: those of all its departments.
 * - Desk: those that its departments' desks or nurses have to make.
 * - Doctor: those of their department that doctors or the attending doctor have to make.
 * - Head of department: all of the department's.
 * - Duty nurse: those that her department's nurses have to make.
 * - Health-check centre: those after health checks.
 */
export function followUpReach(
  member: Member,
  directory: RosterNames | undefined,
): FollowUpReach | undefined {
  if (worksOnAllFollowUps(member)) return undefined;
  const given = givenDepartments(member, directory);
  const departments = given ? { departments: given } : {};
  const reach: FollowUpReach = [];
  if (holds(member, 'followUpOffice')) reach.push(departments);
  if (holds(member, 'desk')) reach.push({ bys: ['department', 'nurse'], ...departments });
  const own = departmentOfDoctor(member, directory);
  if (own) reach.push({ bys: ['department', 'attendingDoctor'], departments: [own] });
  // A head and a nurse belong to a department: without one they reach none, not all.
  if (holds(member, 'departmentHead')) reach.push({ departments: given ?? [] });
  if (holds(member, 'dutyNurse')) reach.push({ bys: ['nurse'], departments: given ?? [] });
  if (holds(member, 'healthCheckCentre')) reach.push({ bys: ['healthCheckCentre'], only: true });
  return reach;
}

/**
 * The names of the departments whose records a member may read beside a follow-up they work on:
 * other rounds, visits, surveys, care plans and cases of the same person (R20). Undefined: all.
 */
export function departmentsRead(reach: FollowUpReach | undefined): string[] | undefined {
  const read: string[] = [];
  for (const { departments } of reach?.filter(({ only }) => !only) ?? [
    { departments: undefined },
  ]) {
    if (!departments) return undefined;
    read.push(...departments);
  }
  return read;
}

/**
 * The department, by name, from which a member calls a patient of a department (R15): that one, if
 * it is theirs, or else their first. Undefined: they work for the whole hospital.
 */
export function callsFrom(
  member: Member,
  directory: RosterNames | undefined,
  department: string,
): string | undefined {
  const own = departmentOfDoctor(member, directory);
  const theirs = [...(own ? [own] : []), ...(givenDepartments(member, directory) ?? [])];
  return theirs.includes(department) ? department : theirs[0];
}

/** Whether a department is in the list; an undefined list contains all. */
export const isOf = (departments: readonly string[] | undefined, name: string): boolean =>
  departments?.includes(name) ?? true;

/** Whether a member works on a follow-up. */
export const withinReach = (
  reach: FollowUpReach | undefined,
  { by, department }: { by: FollowUpBy; department: { name: string } },
): boolean =>
  !reach ||
  reach.some(
    ({ bys, departments }) =>
      (!bys || bys.includes(by)) && (!departments || departments.includes(department.name)),
  );

/**
 * The names of the departments whose worries a member sees, narrowed to `wanted` if it is given:
 * the outpatient and medical office see all, the follow-up office and heads those of their
 * departments, doctors their own department's. Undefined: all.
 */
export function worryDepartments(
  member: Member,
  directory: RosterNames | undefined,
  wanted: string | undefined,
): string[] | undefined {
  if (governs(member) || holds(member, 'medicalOffice') || worksOnAllFollowUps(member))
    return wanted ? [wanted] : undefined;
  // A duty nurse sees stays but no worries.
  const office = holds(member, 'followUpOffice') ? wardsSeen(member, directory) : [];
  const given = [...(office ?? []), ...headedDepartments(member, directory)];
  const own = departmentOfDoctor(member, directory);
  return [...new Set([...given, ...(own ? [own] : [])])].filter(name => !wanted || wanted === name);
}

/**
 * The worries that a member reads: by the names of departments, and of patients they attended on
 * any ward. Undefined: all.
 */
export function worrySight(
  member: Member,
  directory: RosterNames | undefined,
  wanted: string | undefined,
): { departments: string[]; doctorId?: string | undefined } | undefined {
  const departments = worryDepartments(member, directory, wanted);
  return departments && { departments, doctorId: wanted ? undefined : attendsAs(member) };
}

/** What connects a person with the departments of a member. */
export interface Ties {
  /** Whether the person visited one of the departments. */
  came: boolean;
  /** Whether the person was discharged from one of them, and another member recorded the stay. */
  left: boolean;
  /** Whether the person is on a call list that an unlimited follow-up office imported. */
  listed: boolean;
}

/**
 * Whether a member sees the phones that a patient's own accounts gave (R20). A member limited to
 * departments does not see them through a record that they wrote themselves: otherwise a known name
 * and number would reveal the phone.
 * @param departments names of the departments whose records the member reads; undefined: all
 */
export const seesGivenPhones = (
  departments: readonly string[] | undefined,
  { came, left, listed }: Ties,
): boolean => !departments || came || left || listed;
