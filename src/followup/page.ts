import { staffPagesOf } from '../access/staffPage';
import { Beside } from '../followups/Beside';
import { followupRoutes } from '../routes/followup';

/**
 * Makes a page of the follow-up office that gets the member of staff who uses it, with links to the
 * other pages beside it.
 */
export const staffPage = staffPagesOf(followupRoutes, { Beside });
