import { staffPagesOf } from '../access/staffPage';
import { Ways } from '../followups/Ways';
import { statisticsRoutes } from '../routes/statistics';

/** Makes a page of figures and draws that is given the member of staff who uses it, with the other pages' ways beside it. */
export const staffPage = staffPagesOf(statisticsRoutes, { Beside: Ways });
