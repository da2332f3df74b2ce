import type { Role } from '../../types/contract';

/** The roles that work with patients' bookings. */
export const DESK: readonly Role[] = ['desk', 'outpatientOffice'];
export const OFFICE: readonly Role[] = ['outpatientOffice'];
export const DOCTORS: readonly Role[] = ['doctor'];
export const DESK_AND_DOCTORS: readonly Role[] = ['desk', 'doctor', 'outpatientOffice'];
/** The roles that work with follow-ups, cases and figures. */
export const FOLLOW_UP: readonly Role[] = ['followUpOffice', 'outpatientOffice'];
export const FOLLOW_UP_OFFICE: readonly Role[] = ['followUpOffice'];
/**
 * The roles that work with discharged patients: the follow-up office with all, a duty nurse with
 * those of her ward.
 */
export const WARDS: readonly Role[] = ['followUpOffice', 'dutyNurse'];
/**
 * The roles that call patients: the follow-up office all of them, a department's desk and doctors
 * their own.
 */
export const CALLERS: readonly Role[] = [
  'followUpOffice',
  'desk',
  'doctor',
  'departmentHead',
  'dutyNurse',
  'healthCheckCentre',
];
