import { staffPagesOf } from '../access/staffPage';
import { followupRoutes } from '../routes/followup';

/** A page of the follow-up office's, with who holds the phone. */
export const staffPage = staffPagesOf(followupRoutes);
