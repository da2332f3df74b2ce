import { governs, holds, type Member } from './member';

/** Which of some things somebody sees and works on: all of them, those of some departments, those of one doctor, none. */
export type Scope =
  | { of: 'all' }
  | { of: 'departments'; departments: readonly string[] }
  | { of: 'doctor'; doctorId: string }
  | { of: 'nothing' };

/** What a thing is told apart by: its department and doctor, where it has them. */
export interface Placed {
  departmentId?: string | undefined;
  doctorId?: string | undefined;
}

const all: Scope = { of: 'all' };
const nothing: Scope = { of: 'nothing' };
const ownDepartments = ({ departments = [] }: Member): Scope =>
  departments.length ? { of: 'departments', departments } : all;
const ownAsDoctor = ({ doctorId }: Member): Scope =>
  doctorId ? { of: 'doctor', doctorId } : nothing;

/** What may be limited, and to what. Whether somebody may call an operation at all is decided before (`mayCall`). */
const scopes = {
  /** Sessions, the lists of a day, a doctor's log: a doctor who is nothing else sees their own. */
  sessions: member => (holds(member, 'desk', 'outpatientOffice') ? all : ownAsDoctor(member)),
  /** Return dates of visits: the desk sets all, a doctor those of their own visits (R13). */
  returnDates: member => (holds(member, 'desk') ? all : ownAsDoctor(member)),
  /** Patients to be checked in, with the document whole: at the desk of their department (R6). */
  arrivals: ownDepartments,
  /** Figures and drawn records: of all departments, unless the member of staff was given some; the outpatient office sees all (R17, R18). */
  figures: member => (governs(member) ? all : ownDepartments(member)),
  /** Tomorrow's list, which outpatient office and desk are told of (R10). */
  eveningList: member => {
    if (governs(member)) return all;
    return holds(member, 'desk') ? ownDepartments(member) : nothing;
  },
  /** The day's own list, which each doctor is told of (R10). */
  morningList: member => (holds(member, 'doctor') ? ownAsDoctor(member) : nothing),
} satisfies Record<string, (member: Member) => Scope>;

export type Subject = keyof typeof scopes;
/** @internal Each subject once, for the test that goes through all of them. */
export const subjects = Object.keys(scopes) as Subject[];

/** Which things of a subject somebody sees and works on (R20). */
export const scopeOf = (member: Member, subject: Subject): Scope => scopes[subject](member);

/** Whether somebody sees every session, or as a doctor only their own. */
export const seesAllSessions = (member: Member): boolean =>
  scopeOf(member, 'sessions').of === 'all';

/** Whether a thing is one of those. */
export function within(scope: Scope, { departmentId, doctorId }: Placed): boolean {
  if (scope.of === 'departments')
    return departmentId !== undefined && scope.departments.includes(departmentId);
  return scope.of === 'doctor' ? doctorId === scope.doctorId : scope.of === 'all';
}
