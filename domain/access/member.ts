import type { Contract, Role } from '../../types/contract';

/** A member of staff, as far as it decides what they may see and do (R20). */
export interface Member {
  roles: readonly Role[];
  /** The departments that they are limited to at a desk and in the follow-up office, by their ids; none: all. */
  departments?: readonly string[] | undefined;
  /** A doctor's number in the roster. */
  doctorId?: string | undefined;
  /** May add numbers beyond capacity (R4). */
  mayAddNumbers?: boolean | undefined;
}

/** Whether somebody holds one of some roles. */
export const holds = (member: Pick<Member, 'roles'>, ...roles: readonly Role[]): boolean =>
  roles.some(role => member.roles.includes(role));

/** Whether somebody may call an operation: every account what is for patients, staff what is for one of their roles (R20). */
export const mayCall = (
  member: Pick<Member, 'roles'> | undefined,
  { callers }: Pick<Contract, 'callers'>,
): boolean =>
  callers.some(kind => kind === 'patient' || (member !== undefined && holds(member, kind)));

/** Whether somebody is of the outpatient office, which governs the hospital: one of it always stays. */
export const governs = (member: Pick<Member, 'roles'>): boolean =>
  holds(member, 'outpatientOffice');

/** Whether somebody may add a number beyond a slot's capacity (R4). */
export const mayAddNumbers = (member: Member): boolean => member.mayAddNumbers ?? false;

/** Whether somebody may still stop a session or give it to a substitute once the desk may no more (R9). */
export const mayStopLate = governs;

/** Whether rights make no sense without a doctor's number, and have none. */
export const lacksDoctorId = ({ roles, doctorId }: Member): boolean =>
  holds({ roles }, 'doctor') && !doctorId;
