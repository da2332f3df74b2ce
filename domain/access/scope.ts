import { done, type Outcome, refused } from '../../types/answer';
import { governs, holds, type Member } from './member';

/** Which of some things somebody sees and works on: all of them, or those of some departments and those of some doctors. */
export type Scope =
  | { of: 'all' }
  | { of: 'some'; departments: readonly string[]; doctors: readonly string[] };

/** What a thing is told apart by: its department and doctor, where it has them. */
export interface Placed {
  departmentId?: string | undefined;
  doctorId?: string | undefined;
}

const all: Scope = { of: 'all' };
/** What nobody limits: a patient's own, and what jobs look at. */
export const everything = all;
const nothing: Scope = { of: 'some', departments: [], doctors: [] };
/** The departments that somebody was given; all where they were given none. */
export const ownDepartments = ({ departments = [] }: Member): Scope =>
  departments.length ? { of: 'some', departments, doctors: [] } : all;
const ownAsDoctor = ({ doctorId }: Member): Scope =>
  doctorId ? { of: 'some', departments: [], doctors: [doctorId] } : nothing;

/** What several roles see together: a further role never takes anything away. */
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
 * What may be limited, and to what: a desk and a follow-up office to the departments they were given, a doctor to what is their
 * own; the outpatient office governs the hospital and sees all of it. Whether somebody may call an operation at all is
 * decided before (`mayCall`).
 */
const scopes = {
  /** Sessions, the lists of a day, a doctor's log. */
  sessions: member => together(asOffice(member), asDesk(member), asDoctor(member)),
  /** Bookings, what is done about them, the calls about them, and the sessions that are stopped. */
  bookings: member => together(asOffice(member), asDesk(member)),
  /** Return dates of visits: the desk's, and a doctor's own visits (R13). */
  returnDates: member => together(asDesk(member), asDoctor(member)),
  /** Return visits that are booked in the room, with the patient there: a doctor's own sessions (R13). */
  returnBookings: asDoctor,
  /** The queues of sessions (R24): the desk's departments, and a doctor's own sessions. */
  queues: member => together(asOffice(member), asDesk(member), asDoctor(member)),
  /** What visits are for, in the patients' words: each doctor's own sessions, and nobody else. */
  purposes: asDoctor,
  /** Patients to be checked in, with the document whole: at the desk of their department, whoever stands at it (R6). */
  arrivals: ownDepartments,
  /** Figures and drawn records (R17, R18). */
  figures: member => together(asOffice(member), asFollowUpOffice(member)),
  /** Tomorrow's list, which outpatient office and desk are told of (R10). */
  eveningList: member => together(asOffice(member), asDesk(member)),
  /** The day's own list, which each doctor is told of (R10). */
  morningList: asDoctor,
} satisfies Record<string, (member: Member) => Scope>;

export type Subject = keyof typeof scopes;
/** @internal Each subject once, for the test that goes through all of them. */
export const subjects = Object.keys(scopes) as Subject[];

/** Which things of a subject somebody sees and works on (R20). */
export const scopeOf = (member: Member, subject: Subject): Scope => scopes[subject](member);

/** Whether a thing is one of those. */
export const within = (scope: Scope, { departmentId, doctorId }: Placed): boolean =>
  scope.of === 'all' ||
  (departmentId !== undefined && scope.departments.includes(departmentId)) ||
  (doctorId !== undefined && scope.doctors.includes(doctorId));

/** Whether somebody works on a thing of a subject; what is another department's is refused, and nothing is said of it (R20). */
export const mayWorkOn = (member: Member, subject: Subject, thing: Placed): Outcome<undefined> =>
  within(scopeOf(member, subject), thing) ? done(undefined) : refused('OTHER_DEPARTMENT', {});

/** The departments whose things somebody sees, by their ids; undefined: all. */
export const departmentsIn = (scope: Scope): readonly string[] | undefined =>
  scope.of === 'all' ? undefined : scope.departments;

/** Whether a department is one of those that somebody may choose: of all, unless they are limited to some. */
export const mayChoose = (member: Member, departmentId: string): boolean =>
  within(governs(member) ? all : ownDepartments(member), { departmentId });

/** Whether there is nothing that somebody sees. */
export const seesNothing = (scope: Scope): boolean =>
  scope.of === 'some' && !scope.departments.length && !scope.doctors.length;

/** Whether somebody works with bookings, be it of the whole hospital or of their departments. */
export const worksWithBookings = (member: Member): boolean =>
  !seesNothing(scopeOf(member, 'bookings'));
