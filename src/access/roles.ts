import type { whoAmI } from '../../types/access/whoAmI';
import type { Role, ValueOf } from '../../types/contract';

/** Who holds the phone, with the hospital's today. */
export type Me = NonNullable<ValueOf<typeof whoAmI>['staff']> & { today: string };

/** Those who work with patients' bookings. */
export const DESK: readonly Role[] = ['desk', 'outpatientOffice'];
export const OFFICE: readonly Role[] = ['outpatientOffice'];
export const DESK_AND_DOCTORS: readonly Role[] = ['desk', 'doctor', 'outpatientOffice'];
/** Those who work with follow-ups, cases and figures. */
export const FOLLOW_UP: readonly Role[] = ['followUpOffice', 'outpatientOffice'];
export const FOLLOW_UP_OFFICE: readonly Role[] = ['followUpOffice'];
/** Who calls: the follow-up office everybody's patients, a department's desk and doctors their own. */
export const CALLERS: readonly Role[] = ['followUpOffice', 'desk', 'doctor'];

type Holder = Pick<Me, 'roles'>;

/** Whether somebody has one of the roles. */
export const hasRole = ({ roles }: Holder, wanted: readonly Role[]): boolean =>
  wanted.some(role => roles.includes(role));

/** Whether somebody sees all sessions, or as a doctor only their own. */
export const seesAll = (me: Holder): boolean => hasRole(me, DESK);
