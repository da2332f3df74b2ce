import { staffPagesOf } from '../access/staffPage';
import { pagesOf } from '../page';
import { deskRoutes } from '../routes/desk';
import { AtDesk } from '../visits/AtDesk';
import { Beside } from './today/Beside';

/**
 * Makes a page of the desk that does not first check who the user is: it is faster, and the
 * hospital refuses others anyway.
 */
export const page = pagesOf(deskRoutes);
/**
 * Makes a page of the desk that gets the member of staff who uses it. A barcode scanner works on it
 * with any focus, and in a wide window links to the other pages are next to it.
 */
export const staffPage = staffPagesOf(deskRoutes, { Around: AtDesk, Beside });
