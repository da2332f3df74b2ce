import { staffPagesOf } from '../access/staffPage';
import { pagesOf } from '../page';
import { deskRoutes } from '../routes/desk';

/** A page of the desk's that asks nobody who they are first: it is quicker, and the hospital refuses whom it is not for. */
export const page = pagesOf(deskRoutes);
/** A page of the desk's, with who holds the phone. */
export const staffPage = staffPagesOf(deskRoutes);
