import { done, type Outcome, refused } from '../../types/answer';
import { governs, holds, type Member } from './member';

/**
 * The part of some things that a member sees and works on: all of them, or those of some
 * departments and of some doctors.
 */
export type Scope =
  | { of: 'all' }
  | { of: 'some'; departments: readonly string[]; doctors: readonly string[] };

/** The department and doctor of a thing, if it has them. */
export interface Placed {
  departmentId?: string | undefined;
  doctorId?: string | undefined;
}

const all: Scope = { of: 'all' };
/** The scope without any limit: for a patient's own records, and for jobs. */
export const everything = all;
const nothing: Scope = { of: 'some', departments: [], doctors: [] };
/** The scope of the departments a member is limited to; everything if they are not limited. */
export const ownDepartments = ({ departments = [] }: Member): Scope =>
  departments.length ? { of: 'some', departments, doctors: [] } : all;
const ownAsDoctor = ({ doctorId }: Member): Scope =>
  doctorId ? { of: 'some', departments: [], doctors: [doctorId] } : nothing;

/** The scope of several roles together: another role never takes a right away. */
const together = (...scopes: Scope[]): Scope =>
  scopes.reduce((one, other) => {
    if (one.of === 'all' || other.of === 'all') return all;
    return {
      of: 'some',
      departments: [...one.departments, ...other.departments],
      doctors: [...one.doctors, ...other.doctors],
    };
  }, nothing);

const asOffice = (member: Member): Scope => (governs(member) ? all : nothing);
const asDesk = (member: Member): Scope =>
  holds(member, 'desk') ? ownDepartments(member) : nothing;
const asDoctor = (member: Member): Scope =>
  holds(member, 'doctor') ? ownAsDoctor(member) : nothing;
const asFollowUpOffice = (member: Member): Scope =>
  holds(member, 'followUpOffice') ? ownDepartments(member) : nothing;

/**
 * The scope of each subject by role. A desk and a follow-up office see the departments they are
 * limited to, a doctor sees what is their own, the outpatient office sees everything. Whether a
 * member may call an operation at all is decided before (`mayCall`).
 */
const scopes = {
  /** Sessions, a day's lists, a doctor's session log. */
  sessions: member => together(asOffice(member), asDesk(member), asDoctor(member)),
  /** Bookings, the actions on them, the calls about them, and stopped sessions. */
  bookings: member => together(asOffice(member), asDesk(member)),
  /** Return dates of visits: the desk's, and a doctor's own visits (R13). */
  returnDates: member => together(asDesk(member), asDoctor(member)),
  /**
   * Return visits booked in the consulting room while the patient is there: a doctor's own sessions
   * (R13).
   */
  returnBookings: asDoctor,
  /** The queues of sessions (R24): the desk's departments, and a doctor's own sessions. */
  queues: member => together(asOffice(member), asDesk(member), asDoctor(member)),
  /**
   * The purposes of visits, in the patients' words: each doctor's own sessions, and nobody else.
   */
  purposes: asDoctor,
  /**
   * Patients who check in, with the full document number: any member at the desk of their
   * department (R6).
   */
  arrivals: ownDepartments,
  /** Figures and random samples (R17, R18). */
  figures: member => together(asOffice(member), asFollowUpOffice(member)),
  /** Tomorrow's list, sent to the outpatient office and the desk (R10). */
  eveningList: member => together(asOffice(member), asDesk(member)),
  /** Today's list, sent to each doctor (R10). */
  morningList: asDoctor,
} satisfies Record<string, (member: Member) => Scope>;

export type Subject = keyof typeof scopes;
/** @internal The names of all subjects, for the test that goes through them. */
export const subjects = Object.keys(scopes) as Subject[];

/** The part of a subject that a member sees and works on (R20). */
export const scopeOf = (member: Member, subject: Subject): Scope => scopes[subject](member);

/** Whether a thing is within a scope. */
export const within = (scope: Scope, { departmentId, doctorId }: Placed): boolean =>
  scope.of === 'all' ||
  (departmentId !== undefined && scope.departments.includes(departmentId)) ||
  (doctorId !== undefined && scope.doctors.includes(doctorId));

/**
 * Whether a member may work on a thing of a subject. Another department's thing is refused with a
 * code that reveals nothing about it (R20).
 */
export const mayWorkOn = (member: Member, subject: Subject, thing: Placed): Outcome<undefined> =>
  within(scopeOf(member, subject), thing) ? done(undefined) : refused('OTHER_DEPARTMENT', {});

/** The ids of the departments in a scope; undefined: all. */
export const departmentsIn = (scope: Scope): readonly string[] | undefined =>
  scope.of === 'all' ? undefined : scope.departments;

/** Whether a member may choose a department: every one, unless they are limited to some. */
export const mayChoose = (member: Member, departmentId: string): boolean =>
  within(governs(member) ? all : ownDepartments(member), { departmentId });

/** Whether a scope is empty. */
export const seesNothing = (scope: Scope): boolean =>
  scope.of === 'some' && !scope.departments.length && !scope.doctors.length;

/** Whether a member works with bookings, of the whole hospital or of some departments. */
export const worksWithBookings = (member: Member): boolean =>
  !seesNothing(scopeOf(member, 'bookings'));
