import type { Contract, Role } from '../../types/contract';

/** The fields of a member of staff that decide what they may see and do (R20). */
export interface Member {
  roles: readonly Role[];
  /**
   * The ids of the departments that limit them at a desk and in the follow-up office; missing: not
   * limited.
   */
  departments?: readonly string[] | undefined;
  /** A doctor's number in the roster. */
  doctorId?: string | undefined;
  /** Whether they may add numbers beyond capacity (R4). */
  mayAddNumbers?: boolean | undefined;
}

/** Whether a member holds at least one of the roles. */
export const holds = (member: Pick<Member, 'roles'>, ...roles: readonly Role[]): boolean =>
  roles.some(role => member.roles.includes(role));

/**
 * Whether a caller may call an operation: every account those for patients, a member of staff those
 * for one of their roles (R20).
 */
export const mayCall = (
  member: Pick<Member, 'roles'> | undefined,
  { callers }: Pick<Contract, 'callers'>,
): boolean =>
  callers.some(kind => kind === 'patient' || (member !== undefined && holds(member, kind)));

/**
 * Whether a member belongs to the outpatient office, which manages the hospital's settings and
 * staff. There is always at least one such member.
 */
export const governs = (member: Pick<Member, 'roles'>): boolean =>
  holds(member, 'outpatientOffice');

/** Whether a member may add a number beyond a slot's capacity (R4). */
export const mayAddNumbers = (member: Member): boolean => member.mayAddNumbers ?? false;

/**
 * Whether a member may still stop a session, or give it to a substitute, after the desk's deadline
 * (R9).
 */
export const mayStopLate = governs;

/** Whether rights include the role of doctor but lack the doctor's roster number. */
export const lacksDoctorId = ({ roles, doctorId }: Member): boolean =>
  holds({ roles }, 'doctor') && !doctorId;
