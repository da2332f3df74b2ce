import { mayCall } from '../../domain/access/member';
import { checkIn } from '../../types/visits/checkIn';
import type { Surrounding } from '../access/staffPage';
import { ArrivalsOfPage } from './ArrivalsOfPage';

/** A page on which members who check in can use a scanner; for others it is unchanged. */
export const AtDesk: Surrounding = ({ me, children }) =>
  mayCall(me, checkIn) ? <ArrivalsOfPage today={me.today}>{children}</ArrivalsOfPage> : children;
