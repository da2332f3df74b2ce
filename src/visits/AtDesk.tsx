import { mayCall } from '../../domain/access/member';
import { checkIn } from '../../types/visits/checkIn';
import type { Surrounding } from '../access/staffPage';
import { ArrivalsOfPage } from './ArrivalsOfPage';

/** A page on which those who check in can do so by a scanner; for others it is as it is. */
export const AtDesk: Surrounding = ({ me, children }) =>
  mayCall(me, checkIn) ? <ArrivalsOfPage today={me.today}>{children}</ArrivalsOfPage> : children;
