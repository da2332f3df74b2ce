import { staffPagesOf } from '../access/staffPage';
import { Ways } from '../followups/Ways';
import { followupRoutes } from '../routes/followup';

/** Makes a page of the follow-up office that is given the member of staff who uses it, with the other pages' ways beside it. */
export const staffPage = staffPagesOf(followupRoutes, { Beside: Ways });
