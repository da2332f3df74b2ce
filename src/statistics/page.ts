import { staffPagesOf } from '../access/staffPage';
import { Beside } from '../followups/Beside';
import { statisticsRoutes } from '../routes/statistics';

/**
 * Makes a page of figures and samples that gets the member of staff who uses it, with links to the
 * other pages beside it.
 */
export const staffPage = staffPagesOf(statisticsRoutes, { Beside });
