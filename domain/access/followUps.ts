import type { FollowUpBy } from '../../types/followups/followUps';
import { holds, type Member } from './member';

/** The departments and doctors of the roster in force: a follow-up knows its department by name, as wards have no number. */
export interface Directory {
  departments: readonly { id: string; name: string }[];
  doctors: readonly { id: string; department: { name: string } }[];
}

/** Whose work and which departments, by name; one of several has to fit. No `bys`, no `departments`: all of them. */
export type Reach = { bys?: FollowUpBy[]; departments?: string[] }[];

/** Whether somebody works on every follow-up. */
export const worksOnAllFollowUps = (member: Pick<Member, 'roles'>): boolean =>
  holds(member, 'followUpOffice');

/** The department of a doctor, by name; undefined for somebody who is no doctor, or whom the roster does not know. */
export const departmentOfDoctor = (
  member: Member,
  directory: Directory | undefined,
): string | undefined =>
  holds(member, 'doctor') && member.doctorId
    ? directory?.doctors.find(({ id }) => id === member.doctorId)?.department.name
    : undefined;

/**
 * Which follow-ups somebody works on (R20): the follow-up office on all; a department's desk on what is its department's or
 * its nurses' to do, a doctor on what is their department's or the attending doctor's. Undefined: all.
 */
export function followUpReach(member: Member, directory: Directory | undefined): Reach | undefined {
  if (worksOnAllFollowUps(member)) return undefined;
  const reach: Reach = [];
  if (holds(member, 'desk')) {
    const { departments: ids = [] } = member;
    const own = directory?.departments.filter(({ id }) => ids.includes(id)) ?? [];
    const departments = ids.length ? { departments: own.map(({ name }) => name) } : {};
    reach.push({ bys: ['department', 'nurse'], ...departments });
  }
  const own = departmentOfDoctor(member, directory);
  if (own) reach.push({ bys: ['department', 'attendingDoctor'], departments: [own] });
  return reach;
}

/** Whether a follow-up is one of those. */
export const withinReach = (
  reach: Reach | undefined,
  { by, department }: { by: FollowUpBy; department: { name: string } },
): boolean =>
  !reach ||
  reach.some(
    ({ bys, departments }) =>
      (!bys || bys.includes(by)) && (!departments || departments.includes(department.name)),
  );

/** Whether somebody sees the worries of every department. */
const seesAllWorries = (member: Pick<Member, 'roles'>): boolean =>
  holds(member, 'followUpOffice', 'outpatientOffice');

/** The departments, by name, whose worries somebody sees, of one if one is wanted: the offices all, a doctor their own. Undefined: all. */
export function worryDepartments(
  member: Member,
  directory: Directory | undefined,
  wanted: string | undefined,
): string[] | undefined {
  if (seesAllWorries(member)) return wanted ? [wanted] : undefined;
  const own = departmentOfDoctor(member, directory);
  return own && (!wanted || wanted === own) ? [own] : [];
}
