import type { FollowUpBy } from '../../types/followups/followUps';
import { governs, holds, type Member } from './member';

/** The departments and doctors of the roster in force: a follow-up knows its department by name, as wards have no number. */
export interface RosterNames {
  departments: readonly { id: string; name: string }[];
  doctors: readonly { id: string; department: { name: string } }[];
}

/**
 * Whose work and which departments, by name; one of several has to fit. No `bys`, no `departments`: all of them. `only`: what stands beside
 * it of the same person is not read, of no department.
 */
export type FollowUpReach = { bys?: FollowUpBy[]; departments?: string[]; only?: true }[];

/** Whether somebody works on every follow-up: in the follow-up office, and not only for some departments. */
export const worksOnAllFollowUps = (member: Pick<Member, 'roles' | 'departments'>): boolean =>
  holds(member, 'followUpOffice') && !member.departments?.length;

/** The departments that somebody was given, by name; undefined: they were given none, and work for all. */
export function givenDepartments(
  { departments: ids = [] }: Member,
  directory: RosterNames | undefined,
): string[] | undefined {
  if (!ids.length) return undefined;
  const own = directory?.departments.filter(({ id }) => ids.includes(id)) ?? [];
  return own.map(({ name }) => name);
}

/**
 * The departments, by name, whose stays and care plans somebody sees: what the follow-up office was given, and the wards of a duty nurse.
 * Undefined: all.
 */
export function wardsSeen(
  member: Member,
  directory: RosterNames | undefined,
): string[] | undefined {
  if (worksOnAllFollowUps(member)) return undefined;
  // A nurse is of a department: without one there are none, and not all.
  return holds(member, 'followUpOffice', 'dutyNurse')
    ? (givenDepartments(member, directory) ?? [])
    : [];
}

/** The departments, by name, that somebody is the head of. */
export const headedDepartments = (member: Member, directory: RosterNames | undefined): string[] =>
  holds(member, 'departmentHead') ? (givenDepartments(member, directory) ?? []) : [];

/** The departments, by name, whose worries somebody answers: a doctor's own, and those they head. */
export function worriesAnswered(member: Member, directory: RosterNames | undefined): string[] {
  const own = departmentOfDoctor(member, directory);
  return [...(own ? [own] : []), ...headedDepartments(member, directory)];
}

/** Whether somebody answers a worry: of a department of theirs, or of a patient whom they attended, on whatever ward (R15). */
export const mayAnswerWorry = (
  member: Member,
  directory: RosterNames | undefined,
  of: { department: { name: string }; doctor?: { id?: string | undefined } | undefined },
): boolean =>
  worriesAnswered(member, directory).includes(of.department.name) ||
  (of.doctor?.id !== undefined && of.doctor.id === attendsAs(member));

/** Under which number of the roster somebody attends patients; undefined: they are no doctor. */
export const attendsAs = (member: Member): string | undefined =>
  holds(member, 'doctor') ? member.doctorId : undefined;

/** The department of a doctor, by name; undefined for somebody who is no doctor, or whom the roster does not know. */
export const departmentOfDoctor = (
  member: Member,
  directory: RosterNames | undefined,
): string | undefined =>
  holds(member, 'doctor') && member.doctorId
    ? directory?.doctors.find(({ id }) => id === member.doctorId)?.department.name
    : undefined;

/**
 * Which follow-ups somebody works on (R20): the follow-up office on all of its departments, a desk on what is its departments' or
 * their nurses' to do, a doctor on what is their department's or the attending doctor's, a head of department on all of theirs, a duty
 * nurse on their nurses', the health-check centre on what follows health checks. Undefined: all.
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
  // A head and a nurse are of a department: without one they have none, and not all.
  if (holds(member, 'departmentHead')) reach.push({ departments: given ?? [] });
  if (holds(member, 'dutyNurse')) reach.push({ bys: ['nurse'], departments: given ?? [] });
  if (holds(member, 'healthCheckCentre')) reach.push({ bys: ['healthCheckCentre'], only: true });
  return reach;
}

/**
 * The departments, by name, whose words somebody may read beside a follow-up they work on: other rounds, visits, surveys, care and
 * cases of the same person (R20). Undefined: all.
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

/** Whether something of a department is among those; undefined: all are. */
export const isOf = (departments: readonly string[] | undefined, name: string): boolean =>
  departments?.includes(name) ?? true;

/** Whether a follow-up is one of those. */
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
 * The departments, by name, whose worries somebody sees, of one if one is wanted: the outpatient and the medical office all, the
 * follow-up office and a head those of their departments, a doctor their own. Undefined: all.
 */
export function worryDepartments(
  member: Member,
  directory: RosterNames | undefined,
  wanted: string | undefined,
): string[] | undefined {
  if (governs(member) || holds(member, 'medicalOffice') || worksOnAllFollowUps(member))
    return wanted ? [wanted] : undefined;
  // A duty nurse sees stays, and no worries.
  const office = holds(member, 'followUpOffice') ? wardsSeen(member, directory) : [];
  const given = [...(office ?? []), ...headedDepartments(member, directory)];
  const own = departmentOfDoctor(member, directory);
  return [...new Set([...given, ...(own ? [own] : [])])].filter(name => !wanted || wanted === name);
}

/** Whose worries somebody reads: of some departments, by name, and of the patients they attended, on whatever ward. Undefined: all. */
export function worrySight(
  member: Member,
  directory: RosterNames | undefined,
  wanted: string | undefined,
): { departments: string[]; doctorId?: string | undefined } | undefined {
  const departments = worryDepartments(member, directory, wanted);
  return departments && { departments, doctorId: wanted ? undefined : attendsAs(member) };
}

/** What makes a person one of some departments'. */
export interface Ties {
  /** They came to one of the departments. */
  came: boolean;
  /** They left one, by a stay that somebody else put down. */
  left: boolean;
  /** They stand on a list of calls that the whole hospital's office brought. */
  listed: boolean;
}

/**
 * Whether somebody sees the phones that a patient's own accounts gave (R20). Whoever is limited to departments does not by what they wrote
 * down themselves: a name and a number that are known open nothing.
 * @param departments whose words they read; undefined: all
 */
export const seesGivenPhones = (
  departments: readonly string[] | undefined,
  { came, left, listed }: Ties,
): boolean => !departments || came || left || listed;
