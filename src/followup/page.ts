import { staffPagesOf } from '../access/staffPage';
import { followupRoutes } from '../routes/followup';

/** Makes a page of the follow-up office that is given the member of staff who uses it. */
export const staffPage = staffPagesOf(followupRoutes);
