import { staffPagesOf } from '../access/staffPage';
import { pagesOf } from '../page';
import { deskRoutes } from '../routes/desk';

/** Makes a page of the desk that does not ask first who the user is: it is quicker, and the hospital refuses others anyway. */
export const page = pagesOf(deskRoutes);
/** Makes a page of the desk that is given the member of staff who uses it. */
export const staffPage = staffPagesOf(deskRoutes);
