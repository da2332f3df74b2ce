import { staffPagesOf } from '../access/staffPage';
import { pagesOf } from '../page';
import { deskRoutes } from '../routes/desk';
import { AtDesk } from '../visits/AtDesk';
import { Beside } from './today/Beside';

/** Makes a page of the desk that does not ask first who the user is: it is quicker, and the hospital refuses others anyway. */
export const page = pagesOf(deskRoutes);
/**
 * Makes a page of the desk that is given the member of staff who uses it. A scanner is heard on it wherever the focus is, and in
 * a wide window the ways to the other pages stand beside it.
 */
export const staffPage = staffPagesOf(deskRoutes, { Around: AtDesk, Beside });
