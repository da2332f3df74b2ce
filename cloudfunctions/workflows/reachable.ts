import type { Appointment } from '../domain/appointment';

/** Who books at the desk or by phone has no WeChat account that a message could go to. */
export const deskAccount = '#desk';

/** Whether a message can reach the patient of an appointment; who cannot be reached is called (R9). */
export const isReachable = ({ account }: Pick<Appointment, 'account'>): boolean =>
  account !== deskAccount;
